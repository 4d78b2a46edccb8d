# SPDX-License-Identifier: MIT
"""Every JSON against its schema, what it says of itself, and the oracle.

validate.py fixtures FOLDER     the example and every case, in several ways
validate.py corpus FOLDER       every pair of PAIRS.tsv, rule by rule
validate.py files FILE...       JSON, or JSON lines, that something else wrote
"""
import concurrent.futures
import csv
import functools
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'corpus'))
import corpus  # noqa: E402
import document  # noqa: E402
import matching  # noqa: E402

WAYS = ([], ['--all-rules'], ['--show-ids'], ['--ignore-space=none'],
        ['--all-rules', '--show-ids', '--ignore-space=none'], ['--lines=source'],
        ['--sort=document'])


@functools.lru_cache(maxsize=None)
def schema():
    return document.Schema(corpus.run('schema', ok=(0,)).stdout)


def written(form, *args):
    return corpus.run('-f', form, *args).stdout


# ---------------------------------------------------------------- fixtures
def check_both_forms(args):
    """-> the document, after JSON, JSON lines and a second run agree"""
    data = written('json', *args)
    folded = '--ignore-space=none' not in args
    found = document.check_document(schema(), data, folded)
    rules = [rule for comparison in found['comparisons'] for rule in comparison['rules']]
    lines = document.check_lines(schema(), written('jsonl', *args), folded)
    assert lines == rules, 'jsonl differs'
    assert written('json', *args) == data, 'a second run differs'
    return found


def case_args(folder):
    """Of the example, or of a case below diff/."""
    names = sorted(name for name in os.listdir(folder) if name.endswith('.xml'))
    if 'old.xml' in names:
        names = ['old.xml', 'new.xml']
    args = []
    if os.path.exists(os.path.join(folder, 'args')):
        with open(os.path.join(folder, 'args'), encoding='utf-8') as file:
            args = file.read().splitlines()
    return args + [os.path.join(folder, name) for name in names]


def check_same_content(args):
    """White space and bookkeeping are in every document, listed or not."""
    shown = [written('jsonl', *way, *args) for way in ([], ['--show-ids'])]
    assert shown[0] == shown[1], '--show-ids changes what is written'


def check_case(folder):
    args = case_args(folder)
    results = []
    for way in WAYS:
        name = 'json %s %s' % (os.path.basename(folder), ' '.join(way))
        results.append(attempt(name.strip(), check_both_forms, way + args))
    results.append(attempt('json %s is whole' % os.path.basename(folder),
                           check_same_content, args))
    return results


def attempt(name, check, *args):
    try:
        check(*args)
    except (AssertionError, ValueError, KeyError, subprocess.TimeoutExpired) as why:
        return name, '%s: %s' % (type(why).__name__, why)
    return name, ''


# ------------------------------------------------------------------ corpus
def same_text(name, ours, theirs):
    """Elements are joined by LF, U+001E, LF here and by U+001E there.

    fixref and id of a fix are the same, and stand once here.
    """
    if name == 'fix-id':
        theirs = '\x1e'.join(dict.fromkeys(theirs.split('\x1e')))
    return (ours or '').replace('\n\x1e\n', '\x1e') == theirs


def elements(name, text):
    if name in ('cci', 'legacy'):
        return set(text.split())
    return None


class Pair(corpus.Pair):
    """Truth rule by rule, for the cascade and for Vuln IDs alone."""

    def __init__(self, folder, row):
        super().__init__(folder, row)
        self.folded = corpus.load_oracle(folder).ws
        args = self.force + self.sides
        self.auto = written('json', '--all-rules', *args)
        self.vuln_id = written('json', '--match=vuln-id', *args)

    @functools.lru_cache(maxsize=None)
    def rules_of(self, which):
        found = document.parse(getattr(self, which))
        return found['comparisons'][0]['rules']

    def schema(self):
        for data in (self.auto, self.vuln_id):
            document.check_document(schema(), data)

    def lines(self):
        lines = written('jsonl', '--all-rules', *self.force, *self.sides)
        assert [document.parse(line) for line in lines.splitlines()] == self.rules_of('auto')

    def fields(self):
        """Added, removed, and which fields differ how, as the oracle has it."""
        found = self.rules_of('vuln_id')
        for state, side in (('added', 'new'), ('removed', 'old')):
            corpus.expect(state, {rule['vuln_id'][side] for rule in found
                                  if rule['state'] == state}, set(self.diff[state]))
        differ = {(rule['vuln_id']['new'], field['name'],
                   'ws-only' if field['whitespace_only'] else 'text')
                  for rule in found if rule['matched_by'] for field in rule['fields']}
        corpus.expect('fields', differ, {
            (key, field, how) for key, fields in self.diff['rules'].items()
            for field, how in fields.items()})

    def matches(self):
        """Pairs, and by what, as an independent reader of the rules makes them."""
        wanted = matching.Matching(*self.rules).pairs
        corpus.expect('pairs', {
            (rule['vuln_id']['old'], rule['vuln_id']['new'], rule['matched_by'])
            for rule in self.rules_of('auto') if rule['matched_by']},
            {(old, new, how) for (old, new), how in wanted.items()})

    def texts(self):
        """Every text of every rule, and which of them are listed."""
        for rule in self.rules_of('auto'):
            old, new = (self.rules[i].get(rule['vuln_id'][side], {})
                        for i, side in enumerate(('old', 'new')))
            listed = {field['name']: field for field in rule['fields']}
            differ = {name for name in set(old) | set(new)
                      if old.get(name, '') != new.get(name, '')}
            corpus.expect(str(rule['vuln_id']), set(listed), differ)
            for name, field in listed.items():
                self.check_texts(field, old.get(name, ''), new.get(name, ''))
                if rule['matched_by']:
                    same = self.folded(old.get(name, '')) == self.folded(new.get(name, ''))
                    assert field['whitespace_only'] == same, (rule['vuln_id'], name)
            if rule['matched_by']:
                assert rule['check_same'] == (self.folded(old.get('check', '')) ==
                                              self.folded(new.get('check', '')))

    @staticmethod
    def check_texts(field, old, new):
        if 'removed' not in field:
            for ours, theirs in ((field['old'], old), (field['new'], new)):
                assert same_text(field['name'], ours, theirs), (field['name'], ours, theirs)
        elif elements(field['name'], old) is not None:
            old, new = elements(field['name'], old), elements(field['name'], new)
            corpus.expect('removed', set(field['removed']), old - new)
            corpus.expect('added', set(field['added']), new - old)

    CHECKS = (schema, lines, fields, matches, texts)


def check_pair(folder, row):
    label = 'json %s %s %s' % (row['new_id'], row['old_rel'], row['new_rel'])
    pair = Pair(folder, row)
    return [attempt('%s: %s' % (label, check.__name__), check, pair) for check in Pair.CHECKS]


# -------------------------------------------------------------------- main
def check_file(path):
    with open(path, 'rb') as file:
        data = file.read()
    check = document.check_lines if '.jsonl' in path else document.check_document
    return [attempt('json file %s' % path, check, schema(), data)]


def work_on(what, names):
    if what == 'files':
        return [(check_file, name) for name in names]
    if what == 'fixtures':
        cases = os.path.join(names[0], 'diff')
        folders = [os.path.join(names[0], 'example')]
        folders += [os.path.join(cases, case) for case in sorted(os.listdir(cases))]
        return [(check_case, folder) for folder in folders]
    with open(os.path.join(names[0], 'PAIRS.tsv'), encoding='utf-8') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    rows.sort(key=lambda row: -int(row['n_old']))
    return [(check_pair, names[0], row) for row in rows
            if not names[1:] or any(word in row['old_path'] for word in names[1:])]


def main(what, names):
    passed = total = 0
    with concurrent.futures.ProcessPoolExecutor(int(os.environ.get('JOBS', 0)) or None) as pool:
        work = [pool.submit(*one) for one in work_on(what, names)]
        for done in concurrent.futures.as_completed(work):
            good, count = corpus.report(done.result())
            passed, total = passed + good, total + count
    print('counts %d %d' % (passed, total - passed))
    return 0 if total and passed == total else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:]))
