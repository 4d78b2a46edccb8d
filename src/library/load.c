/* SPDX-License-Identifier: MIT */
/* Bytes of an input to a release: what is it, which encoding, which reader. */
#include "stigdiff.h"

#include "base/error.h"
#include "model/doc.h"
#include "read/detect.h"
#include "read/encoding.h"
#include "read/file_name.h"
#include "read/input.h"
#include "read/xccdf.h"

static enum stig_status read_document(struct doc *doc, struct stig_str bytes,
				      struct stig_input *in,
				      struct stig_error *err)
{
	struct xml_document document = { .name = input_name(in) };
	struct buf converted = BUF_INIT;
	enum stig_status status = detect_bytes(bytes, err);

	if (status)
		error_place(err, input_name(in), 0, 0);
	else
		status = encoding_decode(&document, &converted, bytes,
					 input_encoding(in), err);
	if (!status)
		status = xccdf_read(doc, &document, err);
	if (!status) {
		file_name_check(doc);
		doc_finish(doc);
	}
	buf_release(&converted);
	return status;
}

enum stig_status stig_release_load(struct stig_release **release,
				   struct stig_input *in,
				   struct stig_error *err)
{
	struct doc *doc = doc_new(input_name(in));
	struct buf storage = BUF_INIT;
	struct stig_str bytes;
	enum stig_status status = input_bytes(&bytes, in, &storage, err);

	if (!status)
		status = read_document(doc, bytes, in, err);
	buf_release(&storage);
	if (status) {
		doc_free(doc);
		*release = NULL;
		return status;
	}
	*release = &doc->release;
	return STIG_OK;
}
