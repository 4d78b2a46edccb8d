/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_JSON_SUMMARY_H
#define STIGDIFF_RENDER_JSON_SUMMARY_H

#include "render/json_writer.h"
#include "stigdiff.h"

/* The members matched_by, check_same and summary of a comparison. */
void json_summary_put(struct json *json, const struct stig_report *report);

#endif
