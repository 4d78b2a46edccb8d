/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_JSON_RULE_H
#define STIGDIFF_RENDER_JSON_RULE_H

#include "render/json_writer.h"
#include "stigdiff.h"

#include <stdbool.h>

/* Is the rule among those that JSON lists? All that differ, however little. */
bool json_rule_listed(const struct stig_pair *pair);

/* The object of one rule. Its fields begin lines of their own. */
void json_rule_put(struct json *json, const struct stig_report *report,
		   const struct stig_pair *pair);

/* "vuln_id": the key of the rule, V-80707#2. */
void json_vuln_id_put(struct json *json, const struct stig_rule *rule);

/* A list of texts. */
void json_texts_put(struct json *json, const struct stig_str *text,
		    size_t count);

#endif
