/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_JSON_WORDS_H
#define STIGDIFF_RENDER_JSON_WORDS_H

#include "render/json_writer.h"
#include "stigdiff.h"

/*
 * The word list of a text: [["=","same"],["~","  "," "],["-","old"],
 * ["+","new"]]. What has = or - and the first of ~, joined, is the old text;
 * what has = or + and the second of ~ the new one. Neighbours of one sign are
 * one run, so that nothing of the lines is left in it. A change that was not
 * compared by words is removed and added whole.
 */
void json_words_put(struct json *json, const struct stig_change *change);

#endif
