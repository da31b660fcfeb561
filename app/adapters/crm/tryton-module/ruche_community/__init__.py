"""What a customer did in the community, on their party."""
from trytond.pool import Pool

from . import party


def register():
    Pool.register(party.Party, module='ruche_community', type_='model')
    Pool.register(party.Erase, module='ruche_community', type_='wizard')
