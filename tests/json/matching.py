# SPDX-License-Identifier: MIT
"""Which old rule is which new rule, read from the specification.

Written apart from the program, over what the oracle reads: {key: {field: text}}
in document order, where the second Rule of a Group has the key V-80707#2.
"""
import collections


class Side:
    def __init__(self, rules):
        self.rules = rules
        self.alone = list(rules)
        self.groups = collections.OrderedDict()
        for key in rules:
            self.groups.setdefault(self.vuln_id(key), []).append(key)

    @staticmethod
    def vuln_id(key):
        return key.split('#')[0]

    def stig_id(self, key):
        return self.rules[key].get('stig-id', '').strip(' \t\r\n')

    def legacy(self, key):
        return self.rules[key].get('legacy', '').split()


class Matching:
    """pairs: {(old key, new key): by what}"""

    def __init__(self, old, new):
        self.old, self.new = Side(old), Side(new)
        self.pairs = {}
        self.by_vuln_id()
        self.by_legacy()
        self.by_stig_id()

    def join(self, old, new, how):
        self.pairs[old, new] = how
        self.old.alone.remove(old)
        self.new.alone.remove(new)

    def by_vuln_id(self):
        for vuln_id, new in self.new.groups.items():
            old = self.old.groups.get(vuln_id, [])
            for a, b in pair_group(self.old, self.new, old, new):
                self.join(a, b, 'vuln-id')

    def candidates(self, new):
        """Lone old rules that the new one names, or that name it."""
        named = set(self.new.legacy(new))
        return [old for old in self.old.alone
                if self.old.vuln_id(old) in named or
                self.new.vuln_id(new) in self.old.legacy(old)]

    def by_legacy(self):
        for same_stig_id in (True, False):
            for new in list(self.new.alone):
                fits = [old for old in self.candidates(new) if not same_stig_id or
                        self.old.stig_id(old) == self.new.stig_id(new)]
                if fits:
                    self.join(fits[0], new, 'legacy')

    def by_stig_id(self):
        old, new = (lone_stig_ids(side) for side in (self.old, self.new))
        for stig_id, key in new.items():
            if stig_id in old:
                self.join(old[stig_id], key, 'stig-id')


def pair_group(old_side, new_side, old, new):
    """Rules of one Group: by STIG ID where that tells, else in order."""
    pairs = []
    if len(old) > 1 or len(new) > 1:
        ids = [[side.stig_id(key) for key in keys]
               for side, keys in ((old_side, old), (new_side, new))]
        if all(len(set(side)) == len(side) for side in ids):
            pairs = [(a, b) for a, x in zip(old, ids[0])
                     for b, y in zip(new, ids[1]) if x == y]
    old = [a for a in old if a not in {x for x, _ in pairs}]
    new = [b for b in new if b not in {y for _, y in pairs}]
    return pairs + list(zip(old, new))


def lone_stig_ids(side):
    """{STIG ID: key} of those that one lone rule has."""
    keys = collections.defaultdict(list)
    for key in side.alone:
        keys[side.stig_id(key)].append(key)
    return {stig_id: found[0] for stig_id, found in keys.items()
            if stig_id and len(found) == 1}
