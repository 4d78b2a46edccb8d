# SPDX-License-Identifier: MIT
"""What must hold of any JSON that stigdiff writes, whatever was compared.

All functions raise AssertionError with the reason.
"""
import collections
import json
import re
import unicodedata

import jsonschema

# What must not stand in the output as itself: it acts or cannot be seen.
HIDDEN = re.compile(
    '[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180f'
    '\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0'
    '\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]|</')
STATES = ('added', 'removed', 'renumbered', 'changed', 'unchanged')
CATS = {'high': 'high', 'medium': 'medium', 'low': 'low'}


def without_duplicates(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), 'a key stands twice: %s' % keys
    return dict(pairs)


def refuse_constant(name):
    raise AssertionError('%s is no JSON' % name)


def parse(data):
    """Strictly: bytes are UTF-8, keys stand once, there is no NaN."""
    text = data.decode('utf-8')
    bad = HIDDEN.search(text)
    assert not bad, 'stands raw: %r near %r' % (
        bad.group(), text[max(bad.start() - 40, 0):bad.end() + 40])
    return json.loads(text, object_pairs_hook=without_duplicates,
                      parse_constant=refuse_constant)


class Schema:
    def __init__(self, data):
        schema = json.loads(data)
        jsonschema.Draft202012Validator.check_schema(schema)
        self.document = jsonschema.Draft202012Validator(schema)
        self.rule = self.document.evolve(
            schema={'$ref': '#/$defs/rule', '$defs': schema['$defs']})

    @staticmethod
    def validate(validator, instance):
        error = jsonschema.exceptions.best_match(validator.iter_errors(instance))
        assert not error, '%s: %s' % (error.json_path, error.message[:500]) if error else ''


# ------------------------------------------------------------------- rules
def check_words(field):
    words = field['words']
    for text, signs, which in ((field['old'], '=-~', 1), (field['new'], '=+~', -1)):
        built = ''.join(run[which] for run in words if run[0] in signs)
        assert built == (text or ''), 'words rebuild %r, not %r' % (built, text)
    signs = ''.join(run[0] for run in words)
    assert not re.search(r'(.)\1', signs), 'neighbours of one sign: %s' % signs


def is_space(text):
    return all(c.isspace() or c in '\u200b\ufeff\u180e' or unicodedata.category(c) == 'Zs'
               for c in text)


def check_field(field, folded):
    if 'words' in field:
        check_words(field)
        if field['whitespace_only'] and folded:
            for run in field['words']:
                assert run[0] == '=' or all(is_space(text) for text in run[1:]), run
    elif 'removed' in field:
        assert not set(field['removed']) & set(field['added']), field
        assert field['removed'] or field['added'], field
    else:
        assert field['old'] != field['new'], field


def check_rule(rule, folded):
    names = [field['name'] for field in rule['fields']]
    assert len(names) == len(set(names)), 'a field stands twice: %s' % names
    assert set(rule['signals']) <= set(names), rule['signals']
    for field in rule['fields']:
        try:
            check_field(field, folded)
        except AssertionError as why:
            raise AssertionError('%s %s: %s' % (rule['vuln_id'], field['name'], why)) from why
    alone = rule['state'] if rule['state'] in ('added', 'removed') else None
    for member in ('vuln_id', 'stig_id', 'rule_id', 'severity', 'title', 'line'):
        assert (rule[member]['old'] is None) == (alone == 'added'), member
        assert (rule[member]['new'] is None) == (alone == 'removed'), member
    assert (rule['matched_by'] is None) == bool(alone)
    assert bool(rule['fields']) or rule['state'] in ('unchanged', 'renumbered'), rule
    assert 'similar' not in rule or alone == 'removed'


def is_changed(field):
    return not field['whitespace_only']


# -------------------------------------------------------------- comparisons
def count_fields(rules):
    counts = collections.Counter()
    for rule in rules:
        for field in rule['fields'] if rule['matched_by'] else []:
            counts[field['name'], is_changed(field)] += 1
    return counts


def check_counts(comparison, rules):
    """The summary says of the rules what they say themselves."""
    summary = comparison['summary']
    states = collections.Counter(rule['state'] for rule in rules)
    for state in STATES:
        if state != 'unchanged' or states[state]:
            assert summary[state] == states[state], state
    ids = sum(summary[name] for name in ('whitespace_only', 'rule_id_only', 'other_ids_only'))
    assert ids == states['ids'], 'ids: %d' % ids
    levels = collections.Counter(rule['level'] for rule in rules)
    assert summary['levels'] == {level: levels[level] for level in summary['levels']}
    counts = count_fields(rules)
    for name, count in summary['fields'].items():
        assert count['changed'] == counts[name, True], name
        assert count['whitespace_only'] == counts[name, False], name
    assert {name for name, _ in counts} <= set(summary['fields'])
    severities = collections.Counter()
    for rule in rules:
        severity = rule['severity']['new']
        severity = rule['severity']['old'] if severity is None else severity
        severities[rule['state'], CATS.get(severity, 'other')] += 1
    for state, found in summary['severity'].items():
        for cat, count in found.items() if state != 'unchanged' else ():
            assert count == severities[state, cat], (state, cat)
    matched = collections.Counter(rule['matched_by'] for rule in rules if rule['matched_by'])
    if states['unchanged'] == summary['unchanged']:
        for name, count in comparison['matched_by'].items():
            assert count == matched[name], name
        assert comparison['check_same'] == sum(rule['check_same'] for rule in rules)


def check_groups(comparison, rules):
    where = collections.defaultdict(list)
    for rule in rules:
        key = rule['vuln_id']['new'] or rule['vuln_id']['old']
        for field in rule['fields']:
            if field['edit_group'] is not None:
                where[field['edit_group']].append((key, field['name']))
    for group in comparison['edit_groups']:
        members = [(rule['vuln_id'], rule['field']) for rule in group['rules']]
        assert len({key for key, _ in members}) >= 3, group
        assert sorted(members) == sorted(where.pop(group['id'], [])), group['id']
    assert not where, 'no such group: %s' % sorted(where)


def check_comparison(comparison, folded):
    rules = comparison['rules']
    for rule in rules:
        check_rule(rule, folded)
    check_counts(comparison, rules)
    check_groups(comparison, rules)
    prints = [rule['fingerprint'] for rule in rules]
    assert len(prints) == len(set(prints)), 'two rules have one fingerprint'


def check_document(schema, data, folded=True):
    """-> the document; folded: white space was not compared as text is."""
    document = parse(data)
    schema.validate(schema.document, document)
    assert data.endswith(b'\n') and not data.endswith(b'\n\n')
    for comparison in document['comparisons']:
        check_comparison(comparison, folded)
    return document


def check_lines(schema, data, folded=True):
    """-> the rules of JSON lines"""
    rules = [parse(line) for line in data.split(b'\n')[:-1]]
    assert data.count(b'\n') == len(rules) and (not data or data.endswith(b'\n'))
    for rule in rules:
        schema.validate(schema.rule, rule)
        check_rule(rule, folded)
    return rules
