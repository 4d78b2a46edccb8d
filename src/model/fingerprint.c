/* SPDX-License-Identifier: MIT */
/*
 * What an acknowledgement names: a digest over all that somebody who
 * acknowledged a change has seen of it. Bookkeeping is not among it, but for
 * the kinds, so that a Rule ID issued once more keeps the fingerprint.
 */
#include "base/buf.h"
#include "base/digest.h"
#include "base/str.h"
#include "model/field.h"

/* V-80707#2; nothing for a side that has no rule. */
static void put_key(struct digest *digest, const struct stig_rule *rule)
{
	struct buf key = BUF_INIT;

	if (rule)
		buf_put_str(&key, rule->vuln_id);
	if (rule && rule->ordinal > 1)
		buf_printf(&key, "#%u", rule->ordinal);
	digest_put_part(digest, buf_str(&key));
	buf_release(&key);
}

/* "check-changed,rule-id-revised": names stay, numbers of kinds may not. */
static void put_kinds(struct digest *digest, uint32_t kinds)
{
	struct buf names = BUF_INIT;
	size_t count;
	const struct stig_kind_info *kind = stig_kinds(&count);

	for (size_t i = 0; i < count; i++)
		if (kinds >> i & 1) {
			buf_puts(&names, names.len ? "," : "");
			buf_puts(&names, kind[i].name);
		}
	digest_put_part(digest, buf_str(&names));
	buf_release(&names);
}

struct stig_fingerprint stig_fingerprint(const struct stig_report *report,
					 const struct stig_pair *pair)
{
	struct digest *digest = digest_new();
	struct stig_fingerprint fingerprint = { "" };

	digest_put_part(digest, report->new_release->id);
	put_key(digest, pair->old_rule);
	put_key(digest, pair->new_rule);
	put_kinds(digest, pair->kinds);
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (change->whitespace_only ||
		    field_info(change->field)->level == STIG_IDS)
			continue;
		digest_put_part(digest, change->old_text);
		digest_put_part(digest, change->new_text);
	}

	struct digest_hex hex = digest_end(digest);
	memcpy(fingerprint.hex, hex.text, sizeof(fingerprint.hex) - 1);
	return fingerprint;
}
