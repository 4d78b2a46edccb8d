/* SPDX-License-Identifier: MIT */
/*
 * Patterns with * and ?. Only the last star needs to be remembered: if the
 * rest does not fit after it, an earlier star cannot help (Krauss 2008).
 */
#include "base/glob.h"

bool glob_fits(struct stig_str pattern, struct stig_str text)
{
	size_t p = 0, t = 0, star = SIZE_MAX, from_star = 0;

	while (t < text.len) {
		if (p < pattern.len && pattern.ptr[p] == '*') {
			star = p++;
			from_star = t;
		} else if (p < pattern.len && (pattern.ptr[p] == '?' ||
					       pattern.ptr[p] == text.ptr[t])) {
			p++;
			t++;
		} else if (star != SIZE_MAX) {
			p = star + 1;
			t = ++from_star;
		} else {
			return false;
		}
	}
	while (p < pattern.len && pattern.ptr[p] == '*')
		p++;
	return p == pattern.len;
}
