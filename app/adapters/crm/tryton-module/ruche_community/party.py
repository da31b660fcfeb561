from trytond.model import Unique, fields
from trytond.pool import Pool, PoolMeta

# The community writes these, by JSON-RPC. In the client they can be looked at, searched and exported, not typed into:
# `states` is obeyed by clients only, so that the connector's user needs no right beyond writing parties.
SHOWN = {'readonly': True}


class Party(metaclass=PoolMeta):
    __name__ = 'party.party'

    community_id = fields.Char(
        "Community ID", select=True, states=SHOWN,
        help="The member of the community who this party is.")
    community_profile_url = fields.Char("Profile", states=SHOWN)
    community_username = fields.Char("Username", states=SHOWN)
    community_member_since = fields.Date("Member Since", states=SHOWN)
    community_last_active = fields.Date("Last Active", states=SHOWN)
    community_contributor_level = fields.Char(
        "Contributor Level", select=True, states=SHOWN)
    community_contributor_level_rank = fields.Integer(
        "Contributor Level Rank", states=SHOWN)
    community_ambassador_tier = fields.Char(
        "Ambassador Tier", select=True, states=SHOWN)
    community_tier_since = fields.Date("Tier Since", states=SHOWN)
    community_segment = fields.Char("Segment", select=True, states=SHOWN)
    community_points_90_days = fields.Integer(
        "Points in 90 Days", states=SHOWN)
    community_points_total = fields.Integer("Points in Total", states=SHOWN)
    community_ideas_posted = fields.Integer("Ideas Posted", states=SHOWN)
    community_ideas_accepted = fields.Integer("Ideas Accepted", states=SHOWN)
    community_ideas_implemented = fields.Integer(
        "Ideas Implemented", states=SHOWN)
    community_last_accepted_idea_title = fields.Char(
        "Last Accepted Idea", states=SHOWN)
    community_last_accepted_idea_url = fields.Char(
        "Last Accepted Idea, Address", states=SHOWN)
    community_last_accepted_idea_date = fields.Date(
        "Last Accepted Idea, Date", states=SHOWN)
    community_accepted_answers = fields.Integer(
        "Accepted Answers", states=SHOWN)
    community_helpful_votes = fields.Integer("Helpful Votes", states=SHOWN)
    community_cases_open = fields.Integer("Open Cases", states=SHOWN)
    community_cases_total = fields.Integer("Cases", states=SHOWN)
    community_opted_in_to_contact = fields.Boolean(
        "Opted in to Contact", states=SHOWN)
    community_account_closed = fields.Boolean("Account Closed", states=SHOWN)

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        # One member is one party: a second one is refused by the database, not noticed later by a person.
        cls._sql_constraints.append(
            ('community_id_unique', Unique(table, table.community_id),
                'ruche_community.msg_community_id_unique'))

    @classmethod
    def community_fields(cls):
        return [name for name in cls._fields if name.startswith('community_')]

    @classmethod
    def copy(cls, parties, default=None):
        """A copy of a party is another customer: nothing of the community is theirs."""
        default = {} if default is None else dict(default)
        for name in cls.community_fields():
            default.setdefault(name, None)
        return super().copy(parties, default=default)

    @classmethod
    def write(cls, *args):
        super().write(*args)
        for parties, values in zip(args[::2], args[1::2]):
            if values.get('replaced_by'):
                for party in parties:
                    cls.hand_over_community(cls(party.id))

    @classmethod
    def hand_over_community(cls, party):
        """Whoever a party is merged into is the member from then on, unless they are another one already."""
        heir = party.replaced_by
        if not party.community_id or heir.community_id:
            return
        names = cls.community_fields()
        held = {name: getattr(party, name) for name in names}
        # First away from here: the database lets nobody be the same member for a moment.
        super().write([party], dict.fromkeys(names))
        super().write([heir], held)


class Erase(metaclass=PoolMeta):
    __name__ = 'party.erase'

    def to_erase(self, party_id):
        Party = Pool().get('party.party')
        names = Party.community_fields()
        return super().to_erase(party_id) + [
            (Party, [('id', '=', party_id)], True, names, [None] * len(names)),
            ]
