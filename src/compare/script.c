/* SPDX-License-Identifier: MIT */
/* From pieces of two texts to those that stay and those that are replaced. */
#include "compare/script.h"

#include "base/mem.h"
#include "compare/fold.h"
#include "compare/intern.h"
#include "compare/slide.h"

#define MOST_INDENT 15

static struct stig_str key_of(struct arena *arena, struct stig_str piece,
			      enum script_equality equality)
{
	if (equality == SCRIPT_FOLDED)
		return fold_text(arena, piece);
	if (equality == SCRIPT_EXACT && str_ends(piece, "\n"))
		piece.len--;
	return piece;
}

static size_t equal_head(const struct pieces *a, const struct pieces *b)
{
	size_t most = a->count < b->count ? a->count : b->count, len = 0;

	while (len < most && str_equal(a->piece[len], b->piece[len]))
		len++;
	return len;
}

/* Numbers both sides and returns how many numbers there are. */
static uint32_t number_pieces(struct arena *arena, uint32_t *old_id,
			      uint32_t *new_id, const struct pieces *old_pieces,
			      const struct pieces *new_pieces,
			      enum script_equality equality)
{
	size_t head = equal_head(old_pieces, new_pieces);
	struct intern intern;

	intern_init(&intern, arena, old_pieces->count + new_pieces->count);
	for (size_t i = 0; i < old_pieces->count; i++)
		old_id[i] = intern_id(&intern, key_of(arena,
						      old_pieces->piece[i],
						      equality));
	for (size_t i = 0; i < new_pieces->count; i++)
		new_id[i] = i < head ? old_id[i] :
			intern_id(&intern, key_of(arena, new_pieces->piece[i],
						  equality));
	return intern.count;
}

static unsigned indent_of(struct stig_str piece)
{
	unsigned indent = 0;

	while (indent < MOST_INDENT && indent < piece.len &&
	       (piece.ptr[indent] == ' ' || piece.ptr[indent] == '\t'))
		indent++;
	return indent;
}

/* A group should be a paragraph, else a sentence, else begin far left. */
static unsigned group_rank(const void *context, size_t from, size_t to)
{
	const struct pieces *pieces = context;
	unsigned rank = MOST_INDENT - indent_of(pieces->piece[from]);

	if (from == 0 || piece_ends_sentence(pieces->piece[from - 1]))
		rank += 16;
	if (to == pieces->count || piece_ends_paragraph(pieces->piece[to - 1]))
		rank += 32;
	if (from == 0 || piece_ends_paragraph(pieces->piece[from - 1]))
		rank += 64;
	return rank;
}

void script_init(struct script *script, struct arena *arena,
		 const struct pieces *old_pieces,
		 const struct pieces *new_pieces,
		 enum script_equality equality, struct text_budget *budget)
{
	size_t count = old_pieces->count + new_pieces->count;
	uint32_t *id = arena_array(arena, count, sizeof(*id));
	bool *changed = arena_array(arena, count, sizeof(*changed));

	script->old_side = (struct myers_side){ id, changed,
						old_pieces->count };
	script->new_side = (struct myers_side){ id + old_pieces->count,
						changed + old_pieces->count,
						new_pieces->count };
	script->old_at = script->new_at = 0;

	uint32_t id_count = number_pieces(arena, id, id + old_pieces->count,
					  old_pieces, new_pieces, equality);
	myers_compare(arena, &script->old_side, &script->new_side, id_count,
		      budget);
	slide_groups(&script->old_side, &script->new_side, group_rank,
		     old_pieces);
	slide_groups(&script->new_side, &script->old_side, group_rank,
		     new_pieces);
}

static bool side_changes(const struct myers_side *side, size_t at)
{
	return at < side->count && side->changed[at];
}

bool script_next(struct script *script, struct script_step *step)
{
	const struct myers_side *old_side = &script->old_side;
	const struct myers_side *new_side = &script->new_side;
	size_t i = script->old_at, j = script->new_at;

	if (i == old_side->count && j == new_side->count)
		return false;
	step->old_from = i;
	step->new_from = j;
	step->equal = !side_changes(old_side, i) && !side_changes(new_side, j);
	if (step->equal) {
		while (i < old_side->count && j < new_side->count &&
		       !old_side->changed[i] && !new_side->changed[j]) {
			i++;
			j++;
		}
	} else {
		while (side_changes(old_side, i))
			i++;
		while (side_changes(new_side, j))
			j++;
	}
	step->old_to = script->old_at = i;
	step->new_to = script->new_at = j;
	return true;
}
