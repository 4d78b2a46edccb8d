/* SPDX-License-Identifier: MIT */
/*
 * Edits that change what is asked, each with the signals that it raises and no
 * other: one table for each kind of edit.
 */
#include "signal_rows.h"

Test(signals, comparisons_point_another_way)
{
	static const struct signal_row row[] = {
		{ CHECK, "The lockout must be less than 5 minutes.",
		  "The lockout must be more than 5 minutes.", "comparison" },
		{ CHECK, "If the value is at most 30 days, go on.",
		  "If the value is at least 30 days, go on.", "comparison" },
		{ CHECK, "Passwords must be 8 or more characters.",
		  "Passwords must be 8 or fewer characters.", "comparison" },
		{ FIX, "Set the delay to 10 seconds or less.",
		  "Set the delay to 10 seconds or more.", "comparison" },
		{ CHECK, "The count is < 4 in each file.",
		  "The count is > 4 in each file.", "comparison" },
		{ CHECK, "The size must be >= 64 blocks in use.",
		  "The size must be <= 64 blocks in use.", "comparison" },
		{ CHECK, "Retries must be != 3 in the log.",
		  "Retries must be >= 3 in the log.", "comparison" },
		{ TITLE, "The Gateway must keep logs within 90 days.",
		  "The Gateway must keep logs after 90 days.", "comparison" },
		{ DISCUSSION, "Sessions above 20 minutes are a risk.",
		  "Sessions below 20 minutes are a risk.", "comparison" },
		{ CHECK, "Keys are valid for a maximum of 12 months.",
		  "Keys are valid for a minimum of 12 months.", "comparison" },
		{ CHECK, "Tickets live no more than ten hours.",
		  "Tickets live no less than ten hours.", "comparison" },
		{ CHECK, "The age must not exceed 60 days.",
		  "The age must exceed 60 days.", "comparison, negation" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, numbers_are_absent_from_the_other_text)
{
	static const struct signal_row row[] = {
		{ CHECK, "Verify the timeout is 15 minutes.",
		  "Verify the timeout is 10 minutes.", "number" },
		{ FIX, "Keep 5 old passwords.",
		  "Keep 24 old passwords.", "number" },
		{ TITLE, "The Gateway must lock after three failures.",
		  "The Gateway must lock after four failures.", "number" },
		{ DISCUSSION, "The standard allows 256-bit keys.",
		  "The standard allows 128-bit keys.", "number" },
		{ CHECK, "The modules meet the standard 140-2 in full.",
		  "The modules meet the standard 140-3 in full.", "number" },
		{ CHECK, "Wait twenty-four hours before the scan.",
		  "Wait 48 hours before the scan.", "number" },
		{ FIX, "Allow 1,000 entries per table.",
		  "Allow 2,000 entries per table.", "number" },
		{ DISCUSSION, "Changed in edition 7 of the manual.",
		  "Changed in a later edition of the manual.", "number" },
		{ CHECK, "Review the logs weekly.",
		  "Review the logs every 7 days.", "number" },
		{ CHECK, "The ratio must be 1:4 for disks.",
		  "The ratio must be 1:6 for disks.", "literal, number" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, negations_come_and_go)
{
	static const struct signal_row row[] = {
		{ CHECK, "The service must be enabled on the host.",
		  "The service must not be enabled on the host.", "negation" },
		{ FIX, "Allow access to the folder.",
		  "Never allow access to the folder.", "negation" },
		{ TITLE, "The Gateway must accept guests.",
		  "The Gateway must not accept guests.", "negation" },
		{ DISCUSSION, "Users can read the vault with approval.",
		  "Users can read the vault without approval.", "negation" },
		{ CHECK, "Open the port if the site asks for it.",
		  "Open the port unless the site asks for it.", "negation" },
		{ CHECK, "The agent cannot start as root.",
		  "The agent can start as root.", "negation" },
		{ DISCUSSION, "The console doesn't store secrets.",
		  "The console does store secrets.", "negation" },
		{ CHECK, "All accounts except the owner are locked out.",
		  "All accounts and the owner are locked out.", "negation" },
		{ FIX, "Select none of the listed ciphers here.",
		  "Select most of the listed ciphers here.", "negation" },
		{ DISCUSSION, "Neither backup nor archive is encrypted.",
		  "Both backup and archive is encrypted.", "negation" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, quoted_values_change)
{
	static const struct signal_row row[] = {
		{ CHECK, "Verify the mode is set to \"strict\".",
		  "Verify the mode is set to \"relaxed\".", "literal" },
		{ CHECK, "Confirm that 'audit' is listed.",
		  "Confirm that 'trace' is listed.", "literal" },
		{ FIX, "Choose \"Never\" from the list.",
		  "Choose \"Always\" from the list.", "literal" },
		{ CHECK, "If the value is not \"on\", this is a finding.",
		  "If the value is not \"off\", this is a finding.",
		  "finding~, literal" },
		{ CHECK, "If \"Alpha\" is set, this is a finding.\nIgnore \"Beta\" "
		  "in the output.",
		  "If \"Beta\" is set, this is a finding.\nIgnore \"Alpha\" "
		  "in the output.", "finding~, literal" },
		{ TITLE, "The Gateway must set \"Deny\" as default.",
		  "The Gateway must set \"Permit\" as default.", "literal" },
		{ DISCUSSION, "The flag \"keep\" makes copies.",
		  "The flag makes copies.", "literal" },
		{ CHECK, "The banner reads \"Welcome\".",
		  "The banner reads \"Welcome to the lab\".", "literal" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, paths_and_names_change)
{
	static const struct signal_row row[] = {
		{ CHECK, "Look at /etc/acme/gate.conf for the line.",
		  "Look at /etc/acme/door.conf for the line.", "literal" },
		{ FIX, "Edit C:\\Acme\\gate.ini with care.",
		  "Edit D:\\Acme\\gate.ini with care.", "literal" },
		{ CHECK, "Navigate to HKLM\\Software\\Acme\\Gate and look.",
		  "Navigate to HKLM\\Software\\Acme\\Door and look.",
		  "literal" },
		{ CHECK, "Go to Settings >> Network and look.",
		  "Go to Settings >> Storage and look.", "literal" },
		{ FIX, "Open Tools -> Options for this.",
		  "Open Tools -> Policies for this.", "literal" },
		{ CHECK, "Run the tool with --verbose and wait.",
		  "Run the tool with --silent and wait.", "literal" },
		{ CHECK, "The line must have Mode=1 in it.",
		  "The line must have Level=1 in it.", "literal" },
		{ CHECK, "The order is alpha,beta,gamma for all.",
		  "The order is alpha,gamma,beta for all.", "literal" },
		{ DISCUSSION, "The attribute maxAge rules the cache.",
		  "The attribute minAge rules the cache.", "literal" },
		{ CHECK, "The setting log_level must be there.",
		  "The setting log_format must be there.", "literal" },
		{ DISCUSSION, "Files that match *.bak are at risk.",
		  "Files that match *.tmp are at risk.", "literal" },
		{ CHECK, "Ciphers use AES-256 for this.",
		  "Ciphers use AES-128 for this.", "literal" },
		{ CHECK, "The variable KEEPALIVE must be there.",
		  "The variable TIMEOUTS must be there.", "literal" },
		{ DISCUSSION, "Use TLS1.3 for the link.",
		  "Use TLS1.2 for the link.", "literal" },
		{ CHECK, "The host is gate.example.org in tests.",
		  "The host is door.example.org in tests.", "literal" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, commands_change)
{
	static const struct signal_row row[] = {
		{ CHECK, "Run this:\n$ ls -l gate",
		  "Run this:\n$ ls -a gate", "command, literal" },
		{ FIX, "Run this:\n# service gate restart",
		  "Run this:\n# service gate reload", "command" },
		{ CHECK, "Run this:\nPS C:\\> Get-Gate alpha",
		  "Run this:\nPS C:\\> Get-Gate beta", "command, literal" },
		{ CHECK, "Run this:\nSQL> select a from b;",
		  "Run this:\nSQL> select c from b;", "command" },
		{ FIX, "Enter:\nR1(config)# banner login",
		  "Enter:\nR1(config)# banner motd", "command" },
		{ CHECK, "sudo gatectl show rules",
		  "sudo gatectl show users", "command" },
		{ FIX, "Add the line:\nallow alpha",
		  "Add the line:\nallow beta", "command" },
		{ CHECK, "Output:\nenabled running",
		  "Output:\nenabled stopped", "command" },
		{ CHECK, "Look here:\nPort status open",
		  "Look here:", "command" },
		{ FIX, "Start it.",
		  "Start it.\n$ gate start", "command" },
		{ CHECK, "Users:\nroot\ndaemon",
		  "Users:\nroot\nnobody", "command" },
		{ CHECK, "The mode:\nMode: strict",
		  "The mode:\nMode: relaxed", "command, literal" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, applicability_is_gained_lost_reworded)
{
	static const struct signal_row row[] = {
		{ CHECK, "Look at the log.",
		  "If the host is virtual, this is not applicable.\nLook at "
		  "the log.", "applicability+" },
		{ CHECK, "This is N/A for labs.\nLook at the log.",
		  "Look at the log.", "applicability-" },
		{ CHECK, "For tape drives this is not applicable.",
		  "For disk drives this is not applicable.", "applicability~" },
		{ CHECK, "If no router is there, this requirement is NA.",
		  "Look for the router.", "applicability-" },
		{ FIX, "Lock the door.",
		  "This applies only to sites with doors. Lock the door.",
		  "applicability+" },
		{ CHECK, "This only applies to leased lines.\nRead on.",
		  "Read on.", "applicability-" },
		{ CHECK, "Look at each disk of the lab host.",
		  "Look at each disk of the lab host; tapes are exempt.",
		  "applicability+" },
		{ CHECK, "This check does not apply to mirrors.\nRead on.",
		  "Read on.", "applicability-" },
		{ CHECK, "Labs are exempt.\nRead on.",
		  "This is not applicable to kiosks where the screen is "
		  "off.\nRead on.", "applicability-, applicability+" },
		{ FIX, "Set it up. Not applicable on boats.",
		  "Set it up. Not applicable on trains.", "applicability~" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}

Test(signals, finding_sentences_change)
{
	static const struct signal_row row[] = {
		{ CHECK, "Look.\nIf it is open, this is a finding.",
		  "Look.", "finding 1>0" },
		{ CHECK, "Look.",
		  "Look.\nIf it is open, this is a finding.", "finding 0>1" },
		{ CHECK, "If it is open, this is a finding.",
		  "If it is ajar, this is a finding.", "finding~" },
		{ CHECK, "If A fails, this is a finding.\nIf B fails, this is a "
		  "finding.",
		  "If A fails, this is a finding.", "finding 2>1" },
		{ CHECK, "If it lacks a lock, this is a CAT II finding.",
		  "If it lacks a bolt, this is a CAT II finding.", "finding~" },
		{ FIX, "Fix it.",
		  "Fix it. If it stays, it becomes a finding.", "finding 0>1" },
		{ DISCUSSION, "A spare key is not a finding.",
		  "A spare key is no surprise to anybody.",
		  "finding 1>0, negation" },
		{ CHECK, "If no guard is there, this is not a finding.",
		  "If no watch is there, this is not a finding.", "finding~" },
		{ CHECK, "If it is open, this is a finding.\nIf it is shut, this is "
		  "not a finding.",
		  "If it is open, this is a finding.", "finding 2>1" },
	};

	claim_signals(row, sizeof(row) / sizeof(row[0]));
}
