/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_FILE_NAME_H
#define STIGDIFF_READ_FILE_NAME_H

#include "model/doc.h"

/*
 * Adds a note when the name of the input speaks of other versions than the
 * document does. Names never decide anything. To be called before doc_finish.
 */
void file_name_check(struct doc *doc);

#endif
