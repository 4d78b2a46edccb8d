/* SPDX-License-Identifier: MIT */
/*
 * Edits that change nothing of what is asked, and so raise no signal: one table
 * for each kind of edit.
 */
#include "signal_rows.h"

Test(signals_quiet, markers_and_steps)
{
	static const struct signal_row row[] = {
		{ CHECK, "1. Open the lid.\n2. Look inside.",
		  "1) Open the lid.\n2) Look inside.", "" },
		{ CHECK, "a. Open the lid.",
		  "b. Open the lid.", "" },
		{ CHECK, "- Open the lid.",
		  "* Open the lid.", "" },
		{ CHECK, "Step 1: Open the lid.",
		  "Step 2: Open the lid.", "" },
		{ CHECK, "Note: The lid is heavy.",
		  "The lid is heavy.", "" },
		{ CHECK, "3. Look inside.",
		  "Look inside.", "" },
		{ CHECK, "(1) Look inside.",
		  "(a) Look inside.", "" },
		{ CHECK, "iv. Look inside.",
		  "v. Look inside.", "" },
		{ FIX, "___ Write the date here.",
		  "Write the date here.", "" },
		{ FIX, "1. Stop it.\n2. Start it.",
		  "1. Stop it.\n3. Start it.", "" },
		{ FIX, "Step 3. Stop it.",
		  "3. Stop it.", "" },
		{ CHECK, "\xe2\x80\xa2 Open the lid.",
		  "- Open the lid.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, menus_and_arrows)
{
	static const struct signal_row row[] = {
		{ CHECK, "Go to Settings >> Network for it.",
		  "Go to Settings -> Network for it.", "" },
		{ CHECK, "Go to Settings > Network for it.",
		  "Go to Settings >> Network for it.", "" },
		{ FIX, "Select Tools>>Options for it.",
		  "Select Tools >> Options for it.", "" },
		{ FIX, "Click Tools > Options.",
		  "Click Tools -> Options.", "" },
		{ CHECK, "Open the menu File >> Save.",
		  "Open the menu \"File >> Save\".", "" },
		{ FIX, "Press Start -> Run here.",
		  "Press Start > Run here.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, placeholders_prompts_and_rules)
{
	static const struct signal_row row[] = {
		{ CHECK, "Use the name <name> of the host.",
		  "Use the name [name] of the host.", "" },
		{ CHECK, "Run:\n$ gate show",
		  "Run:\n# gate show", "" },
		{ CHECK, "Run:\n$ sudo gate show",
		  "Run:\n$ gate show", "" },
		{ CHECK, "Run:\nroot@alpha# gate show",
		  "Run:\n# gate show", "" },
		{ CHECK, "Run:\nhost> gate show",
		  "Run:\nbox> gate show", "" },
		{ CHECK, "See ABCD-00-000123 for more.",
		  "See ABCD-00-000456 for more.", "" },
		{ DISCUSSION, "See also V-100200 in this set.",
		  "See also V-100300 in this set.", "" },
		{ CHECK, "The home is /home/alice here.",
		  "The home is /home/bob here.", "" },
		{ DISCUSSION, "More at https://alpha.example.org/a1.",
		  "More at https://beta.example.org/b2.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, versions_listings_and_titles)
{
	static const struct signal_row row[] = {
		{ CHECK, "The Acme Gateway 9 must be locked.",
		  "The Acme Gateway must be locked.", "" },
		{ TITLE, "The Acme Gateway must lock.",
		  "Gateway 9 must lock.", "" },
		{ TITLE, "Acme must keep logs.",
		  "The Acme Gateway 9 must keep logs.", "" },
		{ CHECK, "Output:\ngate-libs-4.1.2-7.x86_64",
		  "Output:\ngate-libs-4.1.2-9.x86_64", "" },
		{ CHECK, "Output:\n-rw-r--r-- 1 root root 120 gate",
		  "Output:\n-rw-r--r-- 1 root root 140 gate", "" },
		{ CHECK, "Output:\nMar 3 10:20 gate up",
		  "Output:\nApr 4 11:30 gate up", "" },
		{ DISCUSSION, "In Acme Gateway 9 the port is open.",
		  "In Gateway the port is open.", "" },
		{ CHECK, "Output:\nalice 1000 /home/alice",
		  "Output:\nbob 1001 /home/bob", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, house_style)
{
	static const struct signal_row row[] = {
		{ CHECK, "The host should be locked.",
		  "The host must be locked.", "" },
		{ CHECK, "The host shall be locked.",
		  "The host must be locked.", "" },
		{ CHECK, "Verify the login prompt.",
		  "Verify the logon prompt.", "" },
		{ FIX, "Utilize the console.",
		  "Use the console.", "" },
		{ CHECK, "Ensure the lid is shut.",
		  "Verify the lid is shut.", "" },
		{ CHECK, "Ask the IAO for it.",
		  "Ask the ISSO for it.", "" },
		{ CHECK, "Ask the IAM for it.",
		  "Ask the ISSM for it.", "" },
		{ CHECK, "Reach it via the console.",
		  "Reach it using the console.", "" },
		{ CHECK, "Users can read it.",
		  "Users may read it.", "" },
		{ CHECK, "Check that the lid is shut.",
		  "Check the lid is shut.", "" },
		{ DISCUSSION, "This check is old.",
		  "This requirement is old.", "" },
		{ CHECK, "Logs are kept for five days.",
		  "Logs are kept for 5 days.", "" },
		{ DISCUSSION, "There have been twelve cases.",
		  "There were 12 cases.", "" },
		{ CHECK, "If so, there is no finding.",
		  "If so, this is not a finding.", "" },
		{ TITLE, "The host has a lid.",
		  "The host have the lids.", "" },
		{ CHECK, "Open each file system.",
		  "Open each filesystem.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, abbreviations)
{
	static const struct signal_row row[] = {
		{ CHECK, "Look at the Trusted Platform Module (TPM) and the TPM log.",
		  "Look at the TPM and the TPM log.", "" },
		{ DISCUSSION, "The Network Time Protocol runs.",
		  "The NTP runs.", "" },
		{ TITLE, "The Basic Input Output System must be locked.",
		  "The BIOS must be locked.", "" },
		{ FIX, "Ask the Access Control List owner.",
		  "Ask the Access Control List (ACL) owner.", "" },
		{ DISCUSSION, "The local-area network (LAN) is up. The LAN is slow.",
		  "The LAN is up. The LAN is slow.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, rewording)
{
	static const struct signal_row row[] = {
		{ CHECK, "Look at the list of users carefully.",
		  "Look carefully at the users.", "" },
		{ DISCUSSION, "Weak doors help thieves into the house.",
		  "Weak doors let thieves into the house.", "" },
		{ TITLE, "The door must be closed at night.",
		  "Doors must be closed at night.", "" },
		{ FIX, "Close the door with the key.",
		  "Lock the door with the key.", "" },
		{ DISCUSSION, "A thief opens doors. A guard closes them.",
		  "A guard closes them. A thief opens doors.", "" },
		{ CHECK, "Ask the owner about the door. Look at the lock.",
		  "Look at the lock. Ask the owner about the door.", "" },
		{ DISCUSSION, "Leaving it open invites trouble.",
		  "Leaving doors open attracts trouble.", "" },
		{ FIX, "Have the owner sign the sheet.",
		  "Get the sheet signed by the owner.", "" },
		{ CHECK, "Interview the guard about keys.",
		  "Talk to the guard about keys.", "" },
		{ DISCUSSION, "Doors keep heat in and noise out.",
		  "Doors keep noise out and heat in.", "" },
		{ CHECK, "Open the lid.\nLook inside.",
		  "Open the lid. Look inside.", "" },
		{ FIX, "Open the lid and look\ninside the box.",
		  "Open the lid and look inside the box.", "" },
		{ TITLE, "Guards must watch all doors.",
		  "All doors must be watched by guards.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals_quiet, typography_and_space)
{
	static const struct signal_row row[] = {
		{ CHECK, "Verify it is \"on\" here.",
		  "Verify it is \xe2\x80\x9con\xe2\x80\x9d here.", "" },
		{ CHECK, "It is the guard's key.",
		  "It is the guard\xe2\x80\x99s key.", "" },
		{ DISCUSSION, "Doors - and lids - close.",
		  "Doors \xe2\x80\x93 and lids \xe2\x80\x94 close.", "" },
		{ FIX, "Wait... then go.",
		  "Wait\xe2\x80\xa6 then go.", "" },
		{ CHECK, "Look at the lid.",
		  "Look  at\xc2\xa0the lid.", "" },
		{ CHECK, "Set it to \"on\".",
		  "Set it to 'on'.", "" },
		{ FIX, "Type \"go\" now.",
		  "Type `go` now.", "" },
		{ CHECK, "Set Mode = 1 here.",
		  "Set Mode=1 here.", "" },
		{ CHECK, "Use 05 days for it.",
		  "Use 5 days for it.", "" },
		{ TITLE, "The lid must be shut.",
		  "The lid must be shut", "" },
		{ DISCUSSION, "The lid, if any, is shut.",
		  "The lid if any is shut.", "" },
		{ CHECK, "Verify \"Alpha\" is on.",
		  "Verify ALPHA is on.", "" },
		{ DISCUSSION, "The Lid Is Shut.",
		  "The lid is shut.", "" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}
