# SPDX-License-Identifier: MIT
"""Compares the signals of stigdiff with an independent reading of them.

signals.py CORPUS REFERENCE [WORD...]

REFERENCE is a Python file with signals(old, new, field, titles), which is
imported in place. For every title, discussion, check and fix that changed in a
pair of CORPUS, matched however stigdiff matches, both must say the same; a few
may differ, since sentences that changed much can be paired in several ways.
"""
import csv
import importlib.util
import json
import os
import subprocess
import sys

STIGDIFF = os.environ['STIGDIFF']
FIELDS = ('title', 'discussion', 'check', 'fix')
LEAST_PERCENT = 97


def load(path):
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location('reference', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def comparisons(old, new):
    done = subprocess.run([STIGDIFF, '-f', 'json', '--force', old, new],
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=900, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit('%s %s: status %d' % (old, new, done.returncode))
    return json.loads(done.stdout)['comparisons']


def changes(old, new):
    """-> (key, field, titles, old text, new text, our signals) of each change"""
    for comparison in comparisons(old, new):
        titles = '%s %s' % (comparison['new']['title'], comparison['old']['title'])
        for rule in comparison['rules']:
            if rule['state'] in ('added', 'removed'):
                continue
            for field in rule['fields']:
                if field['name'] in FIELDS and not field['whitespace_only']:
                    yield (rule['vuln_id']['new'], field['name'], titles,
                           field['old'] or '', field['new'] or '',
                           rule['signals'].get(field['name'], []))


def main(corpus, reference, words):
    signals = load(reference).signals
    with open(os.path.join(corpus, 'PAIRS.tsv'), encoding='utf-8') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    total, differ = 0, []
    for row in rows:
        if words and not any(word in row['old_path'] for word in words):
            continue
        sides = [os.path.join(corpus, row[side]) for side in ('old_path', 'new_path')]
        for key, field, titles, old, new, ours in changes(*sides):
            total += 1
            theirs = signals(old, new, field, titles)
            if ours != theirs:
                differ.append('%s %s %s: %s; the reference: %s' % (
                    row['new_id'], key, field, ', '.join(ours) or '-', ', '.join(theirs) or '-'))
    good = (total > 0 or words) and (total - len(differ)) * 100 >= LEAST_PERCENT * total
    print('%s corpus signals: the same in %d of %d changed texts' % (
        'PASS' if good else 'FAIL', total - len(differ), total))
    for line in differ:
        print('     | ' + line)
    return good


if __name__ == '__main__':
    sys.exit(0 if main(sys.argv[1], sys.argv[2], sys.argv[3:]) else 1)
