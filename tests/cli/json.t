# SPDX-License-Identifier: MIT
# JSON as a script meets it. What is in it is the work of tests/json.
. "$TOP/tests/cli/lib.sh"

# Members of the document, as python sees them: is_json EXPRESSION
is_json()
{
	holds python3 -c 'import json, sys
d = json.load(open(sys.argv[1]), object_pairs_hook=dict)
assert eval(sys.argv[2]), eval(sys.argv[2].split(" == ")[0])' out "$1"
}

claim 'schema prints what is installed, and takes nothing else'
run schema
status_is 0
stderr_is_empty
same "$TOP/src/render/schema.json" out
run schema old.xml
refused 'old.xml'

claim 'the exit status is that of every format'
run -f json old.xml new.xml
status_is 1
run -f json --fail-on=none old.xml new.xml
status_is 0

claim 'a suffix names the format'
run -f json old.xml new.xml
cp out want.json
run -f jsonl old.xml new.xml
cp out want.jsonl
run -o a.json -o a.jsonl -o a.txt -f stat old.xml new.xml
status_is 1
same want.json a.json
same want.jsonl a.jsonl
run old.xml new.xml
same out a.txt

claim 'other outputs of the run change nothing'
run -o b.txt -o b.json -o b.diff old.xml new.xml
same want.json b.json
same a.txt b.txt

claim 'equal releases have a frame, and no rules'
run -f json old.xml old.xml
status_is 0
is_json 'd["benchmarks"]["unchanged"] == ["Kestrel_Mail_Server_4_STIG"]'
is_json 'd["comparisons"][0]["rules"] == []'
is_json 'd["comparisons"][0]["check_same"] == 25'
run -f jsonl old.xml old.xml
status_is 0
stdout_is_empty
stderr_has 'no difference'

claim 'with --all-rules equal rules are listed too'
run -f json --all-rules old.xml old.xml
status_is 0
is_json '{r["state"] for r in d["comparisons"][0]["rules"]} == {"unchanged"}'
run -f jsonl --all-rules old.xml old.xml
holds test "$(wc -l <out)" -eq 25

claim 'filters decide what is in it, and say how much they left out'
run -f json --min-cat=1 old.xml new.xml
is_json '{"high"} >= {r["severity"]["new"] for r in d["comparisons"][0]["rules"]
	} - {None, "medium"}'
is_json 'd["comparisons"][0]["summary"]["left_out"] > 0'
run -f json --fields=check old.xml new.xml
is_json 'list(d["comparisons"][0]["summary"]["fields"]) == ["check"]'

claim 'the folder of a file is not in it'
mkdir -p deep/er
cp old.xml new.xml deep/er
run -f json "$PWD/deep/er/old.xml" deep/er/new.xml
same want.json out

claim 'nor does a name break it'
odd=$(printf 'a"b\\\377\033[31m<.xml')
cp old.xml "$odd"
run -f json "$odd" new.xml
is_json 'd["comparisons"][0]["old"]["source"] == "a\"b\\\\x{FF}\x1b[31m<.xml"'

claim 'what a CI runner would obey is broken, and reads as it was'
sed 's/this is a finding/##[error] ::stop &/' new.xml >ci.xml
run -f json old.xml ci.xml
cp out plain.json
holds grep -q '##\[error\] ::stop' plain.json
GITHUB_ACTIONS=true
export GITHUB_ACTIONS
run -f json old.xml ci.xml
unset GITHUB_ACTIONS
fails grep -q -e '##\[' -e '[" ]::' out
holds python3 -c 'import json
assert json.load(open("out")) == json.load(open("plain.json"))'

claim 'a refused input leaves no document'
printf '<Benchmark' >broken.xml
run -f json old.xml broken.xml
refused 'broken.xml'
run -o never.json old.xml broken.xml
refused 'broken.xml'
holds test ! -e never.json

claim 'every document of this script keeps to the schema'
holds env STIGDIFF_COUNTS= sh "$TOP/tests/json/run.sh" --files want.json want.jsonl plain.json
