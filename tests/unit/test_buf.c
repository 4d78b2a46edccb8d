/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include "make.h"

Test(buf, nothing_written_is_the_empty_text)
{
	struct buf buf = BUF_INIT;

	claim_text(buf_str(&buf), "");
	cr_assert_not_null(buf_str(&buf).ptr);
}

Test(buf, absent_text_adds_nothing)
{
	struct buf buf = BUF_INIT;

	buf_put(&buf, NULL, 0);
	buf_put_str(&buf, (struct stig_str){ NULL, 0 });
	cr_assert_null(buf.ptr);
}

Test(buf, nul_bytes_are_kept)
{
	struct buf buf = BUF_INIT;

	buf_put(&buf, "a\0b", 3);
	buf_puts(&buf, "c");
	claim_same(buf_str(&buf), STR("a\0bc"));
	buf_release(&buf);
}

Test(buf, pieces_of_every_size_arrive_in_order)
{
	struct buf buf = BUF_INIT;
	size_t total = 0;
	char piece[700];

	for (size_t size = 0; size < sizeof(piece); size++) {
		memset(piece, 'a' + (int)(size % 26), size);
		buf_put(&buf, piece, size);
	}
	for (size_t size = 0; size < sizeof(piece); size++)
		for (size_t i = 0; i < size; i++, total++)
			cr_assert_eq(buf.ptr[total],
				     'a' + (int)(size % 26));
	cr_assert_eq(buf.len, total);
	buf_release(&buf);
}

Test(buf, numbers_longer_than_the_buffer_arrive_whole)
{
	struct buf buf = BUF_INIT;

	buf_puts(&buf, "V-1");
	buf_printf(&buf, "%*d", 5000, 7);
	cr_assert_eq(buf.len, 5003);
	cr_assert_eq(memcmp(buf.ptr, "V-1 ", 4), 0);
	cr_assert_eq(buf.ptr[5002], '7');
	buf_release(&buf);
}

Test(buf, reserved_room_is_not_yet_text)
{
	struct buf buf = BUF_INIT;

	memset(buf_reserve(&buf, 1000), 'x', 1000);
	cr_assert_eq(buf.len, 0);
	cr_assert_geq(buf.size, 1000);
	buf_release(&buf);
}

Test(buf, cleared_buffer_keeps_its_memory)
{
	struct buf buf = BUF_INIT;

	buf_puts(&buf, "first");
	const char *ptr = buf.ptr;
	buf_clear(&buf);
	claim_text(buf_str(&buf), "");
	buf_puts(&buf, "then");
	cr_assert_eq(buf.ptr, ptr);
	claim_text(buf_str(&buf), "then");
	buf_release(&buf);
	buf_release(&buf);
}

Test(buf, size_overflow_ends_the_process, .exit_code = 2)
{
	struct buf buf = BUF_INIT;

	buf_puts(&buf, "x");
	buf_reserve(&buf, SIZE_MAX);
}
