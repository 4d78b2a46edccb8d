# SPDX-License-Identifier: MIT
"""Compares stigdiff with the independent oracle over pairs of real releases.

corpus.py CORPUS [WORD...]

CORPUS holds PAIRS.tsv, oracle.py and the files. For each pair: which rules came
and went, which fields differ in which rule, exactly and with white space
folded; and what must hold of any pair (itself, swapped, twice, as a patch, as
few changed lines as git finds).
"""
import concurrent.futures
import csv
import importlib.util
import os
import re
import subprocess
import sys
import tempfile

STIGDIFF = os.environ['STIGDIFF']
OPTIONS = ['--match=vuln-id', '--show-ids']
EXACT = ['--ignore-space=none']
TEXT_FORMATS = ['text', 'unified', 'stat', 'name-status', 'brief', 'summary']

# The oracle's names, and ours where they are not the same but for _ and -.
FIELDS = {
    'group_title': 'srg', 'ident_x': 'ident', 'ident_sys': 'ident-system',
    'd:VulnDiscussion': 'discussion', 'd:FalsePositives': 'false-positives',
    'd:FalseNegatives': 'false-negatives', 'd:Documentable': 'documentable',
    'd:Mitigations': 'mitigations', 'd:Responsibility': 'responsibility',
    'd:SeverityOverrideGuidance': 'severity-override-guidance',
    'd:SecurityOverrideGuidance': 'severity-override-guidance',
    'd:PotentialImpacts': 'potential-impacts',
    'd:ThirdPartyTools': 'third-party-tools',
    'd:MitigationControl': 'mitigation-control',
    'd:IAControls': 'ia-controls',
}


def load_oracle(corpus):
    path = os.path.join(corpus, 'oracle.py')
    spec = importlib.util.spec_from_file_location('oracle', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def our_fields(rule):
    """The fields of a rule under our names: other-text is all the rest."""
    fields = {}
    for name, text in rule.items():
        ours = FIELDS.get(name)
        if not ours:
            ours = 'other-text' if name[:2] == 'd:' else name.replace('_', '-')
        if ours == 'other-text' and text and name != 'd:~outside':
            text = '<%s>%s' % (name[2:], text)
        if text:
            fields[ours] = (fields[ours] + '\x1e' if ours in fields else '') + text
    return fields


def run(*args, ok=(0, 1), **more):
    done = subprocess.run([STIGDIFF, *args], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=900, check=False, **more)
    if done.returncode not in ok:
        raise AssertionError('%s: status %d\n%s' % (
            ' '.join(args), done.returncode, done.stderr.decode('utf-8', 'replace')))
    return done


def name_status(*args):
    """-> added keys, removed keys, {key: fields that differ}"""
    added, removed, changed = set(), set(), {}
    out = run('--name-status', *args).stdout.decode('utf-8')
    for line in out.split('\n')[:-1]:
        state, key, _, fields = line.split('\t')
        if state == 'A':
            added.add(key)
        elif state == 'D':
            removed.add(key)
        else:
            changed[key] = set(fields.split(','))
    return added, removed, changed


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError('%s:\n  stigdiff: %s\n  expected: %s' % (
            what, sorted(found - wanted), sorted(wanted - found)))


def facts(changed):
    return {(key, field) for key, fields in changed.items() for field in fields}


class Pair:
    """The checks of one pair; each raises AssertionError with the reason."""

    def __init__(self, corpus, row):
        self.row = row
        self.sides = [os.path.join(corpus, row['old_path']),
                      os.path.join(corpus, row['new_path'])]
        oracle = load_oracle(corpus)
        self.rules = [{key: our_fields(rule) for key, rule in oracle.load(side)[1].items()}
                      for side in self.sides]
        self.diff = oracle.diff(*self.rules)
        related = any(int(row[column]) for column in (
            'common', 'added_matched_by_legacy', 'added_matched_by_stig_id'))
        self.force = [] if related else ['--force']

    def rule_counts(self):
        out = run('list', *self.sides).stdout.decode('utf-8').split('\n')[1:3]
        found = {(i, int(re.split(r'  +', line)[4])) for i, line in enumerate(out)}
        expect('rules', found, {(0, len(self.rules[0])), (1, len(self.rules[1]))})

    def fields(self, options, wanted):
        added, removed, changed = name_status(*OPTIONS, *options, *self.force, *self.sides)
        expect('added', added, set(self.diff['added']))
        expect('removed', removed, set(self.diff['removed']))
        expect('fields', facts(changed), {
            (key, field) for key, fields in self.diff['rules'].items()
            for field, how in fields.items() if how in wanted})

    def fields_exactly(self):
        self.fields(EXACT, ('text', 'ws-only'))

    def fields_folded(self):
        self.fields([], ('text',))

    def refused_without_force(self):
        if self.force:
            run(*self.sides, ok=(2,))

    def itself(self):
        for side in self.sides:
            for form in TEXT_FORMATS:
                done = run('-f', form, *OPTIONS, *EXACT, side, side, ok=(0,))
                assert not done.stdout, '%s of %s against itself' % (form, side)

    def swapped(self):
        here = name_status(*OPTIONS, *EXACT, *self.force, *self.sides)
        there = name_status(*OPTIONS, *EXACT, *self.force, *reversed(self.sides))
        expect('added swapped', there[1], here[0])
        expect('removed swapped', there[0], here[1])
        expect('fields swapped', facts(there[2]), facts(here[2]))

    def twice(self):
        for form in TEXT_FORMATS:
            outputs = {run('-f', form, *self.force, *self.sides).stdout for _ in range(2)}
            assert len(outputs) == 1, '%s differs from itself' % form

    def patch(self):
        """The patch turns the old export into the new, with git's line counts."""
        with tempfile.TemporaryDirectory() as folder:
            for name, side in zip('ab', self.sides):
                run('export', side, os.path.join(folder, name), ok=(0,))
            unified = run('-f', 'unified', *OPTIONS, *EXACT, *self.force, *self.sides).stdout
            wanted = git_counts(folder)
            expect('changed lines', unified_counts(unified), wanted)
            done = subprocess.run(['patch', '-s', '-p1', '-d', os.path.join(folder, 'a')],
                                  input=unified, capture_output=True, check=False)
            assert done.returncode == 0, done.stdout.decode('utf-8', 'replace')
            done = subprocess.run(['diff', '-r', 'a', 'b'], cwd=folder,
                                  capture_output=True, check=False)
            assert done.returncode == 0, done.stdout.decode('utf-8', 'replace')

    CHECKS = (rule_counts, fields_exactly, fields_folded, refused_without_force, itself,
              swapped, twice, patch)


def git_counts(folder):
    """{(file, lines added, lines removed)} by git's shortest script"""
    done = subprocess.run(['git', '-c', 'core.attributesFile=/dev/null', 'diff', '--no-index',
                           '--no-renames', '--minimal', '--numstat', '--text', '-z', 'a', 'b'],
                          cwd=folder, capture_output=True, check=False)
    words = done.stdout.decode('utf-8').split('\0')
    counts = set()
    while len(words) > 1:
        added, removed, path = words.pop(0).split('\t')
        if not path:
            path = [side for side in (words.pop(0), words.pop(0)) if side != '/dev/null'][-1]
        counts.add((path.split('/', 1)[1], int(added), int(removed)))
    return counts


def unified_counts(unified):
    counts, names, left = {}, [None, None], [0, 0]
    for line in unified.decode('utf-8').split('\n')[:-1]:
        hunk = re.match(r'@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@', line)
        if left == [0, 0] and line[:4] in ('--- ', '+++ '):
            names[line[0] == '+'] = line[4:]
            if line[0] == '+':
                name = [x for x in names if x != '/dev/null'][-1].split('/', 1)[1]
        elif left == [0, 0]:
            assert hunk, 'not part of a patch: %s' % line
            left = [int(n or 1) for n in hunk.groups()]
            counts.setdefault(name, [0, 0])
        else:
            left[0] -= line[0] in ' -'
            left[1] -= line[0] in ' +'
            counts[name][0] += line[0] == '+'
            counts[name][1] += line[0] == '-'
    return {(name, *count) for name, count in counts.items()}


def check_pair(corpus, row):
    label = '%s %s %s' % (row['new_id'], row['old_rel'], row['new_rel'])
    pair = Pair(corpus, row)
    results = []
    for check in Pair.CHECKS:
        try:
            check(pair)
            reason = ''
        except (AssertionError, ValueError, subprocess.TimeoutExpired) as why:
            reason = str(why) or repr(why)
        results.append(('corpus %s: %s' % (label, check.__name__.replace('_', ' ')), reason))
    return results


def check_single(path):
    """Every file is read whole; a broken one is refused with its place."""
    name = os.path.basename(os.path.dirname(path)) + '/' + os.path.basename(path)
    try:
        if '/broken/' not in path:
            run('list', path, ok=(0,))
            return [('corpus reads %s' % name, '')]
        done = run('list', path, ok=(2,))
        with open(path, 'rb') as file:
            data = file.read()
        try:
            data.decode('utf-8')
            at = 0
        except UnicodeDecodeError as error:
            at = error.start
        line = data.count(b'\n', 0, at) + 1
        place = '%s:%d:%d: ' % (path, line, at - data.rfind(b'\n', 0, at))
        text = done.stderr.decode('utf-8')
        assert not done.stdout, 'something on stdout'
        assert place in text, '%s is not in: %s' % (place, text)
        assert 'byte 0x%02X is not UTF-8' % data[at] in text, text
        run('list', '--encoding=windows-1252', path, ok=(0,))
        return [('corpus refuses %s' % name, '')]
    except AssertionError as why:
        return [('corpus reads or refuses %s' % name, str(why))]


def report(results):
    for name, reason in results:
        print('%s %s' % ('FAIL' if reason else 'PASS', name))
        for line in reason.split('\n')[:40] if reason else []:
            print('     | ' + line[:300])
    sys.stdout.flush()
    return len([1 for _, reason in results if not reason]), len(results)


def main(corpus, words):
    with open(os.path.join(corpus, 'PAIRS.tsv'), encoding='utf-8') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    rows = [row for row in rows if not words or any(word in row['old_path'] for word in words)]
    rows.sort(key=lambda row: -int(row['n_old']))
    singles = [os.path.join(where, name)
               for kind in ('xccdf', 'broken')
               for where, _, names in os.walk(os.path.join(corpus, kind))
               for name in names if name.endswith('.xml') and not words]
    passed = total = 0
    with concurrent.futures.ProcessPoolExecutor(int(os.environ.get('JOBS', 0)) or None) as pool:
        work = [pool.submit(check_pair, corpus, row) for row in rows]
        work += [pool.submit(check_single, path) for path in sorted(singles)]
        for done in concurrent.futures.as_completed(work):
            good, count = report(done.result())
            passed, total = passed + good, total + count
    print('counts %d %d' % (passed, total - passed))
    if os.environ.get('STIGDIFF_COUNTS'):
        with open(os.environ['STIGDIFF_COUNTS'], 'w', encoding='utf-8') as file:
            file.write('%d %d\n' % (passed, total - passed))
    return 0 if total and passed == total else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:]))
