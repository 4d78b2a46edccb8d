/* SPDX-License-Identifier: MIT */
/*
 * A main for the fuzz targets without libFuzzer: gives each file that is named
 * to the target once, so that what was ever found stays found.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define LARGEST ((size_t)1024 * 1024)

static int replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = malloc(LARGEST);
	size_t size;
	int failed = !file || !data;

	if (!failed) {
		size = fread(data, 1, LARGEST, file);
		failed = ferror(file);
		/* of exactly this size, so that a sanitizer sees its end */
		uint8_t *exact = realloc(data, size ? size : 1);

		data = exact ? exact : data;
		if (!failed)
			(void)LLVMFuzzerTestOneInput(data, size);
	}
	free(data);
	if (file)
		fclose(file);
	if (failed)
		fprintf(stderr, "%s: cannot be read\n", path);
	return failed;
}

int main(int argc, char *argv[])
{
	int failed = 0;

	for (int i = 1; i < argc; i++) {
		printf("%s\n", argv[i]);
		fflush(stdout);
		failed |= replay(argv[i]);
	}
	return failed;
}
