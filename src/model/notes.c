/* SPDX-License-Identifier: MIT */
/* Odd things that are told and stop nothing. */
#include "model/notes.h"

#include "base/mem.h"
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

static struct stig_note *add(struct notes *notes, const char *text)
{
	if (notes->count == notes->room) {
		notes->room = notes->room ? notes->room * 2 : 16;
		notes->note = mem_array(notes->note, notes->room,
					sizeof(*notes->note));
	}
	struct stig_note *note = &notes->note[notes->count++];
	*note = (struct stig_note){
		.text = arena_str(notes->arena, str_of(text)),
	};
	return note;
}

void notes_add(struct notes *notes, unsigned long line, const char *format,
	       ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	add(notes, text)->line = line;
}

void notes_warn(struct notes *notes, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	add(notes, text)->warning = true;
}

void notes_release(struct notes *notes)
{
	mem_free(notes->note);
	*notes = (struct notes){ .arena = notes->arena };
}
