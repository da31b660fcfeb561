from setuptools import setup

setup(
    name='trytond_ruche_community',
    version='6.0.0',
    description='Tryton module with what customers did in a Ruche community',
    license='MIT',
    package_dir={'trytond.modules.ruche_community': 'ruche_community'},
    packages=['trytond.modules.ruche_community'],
    package_data={
        'trytond.modules.ruche_community': [
            'tryton.cfg', '*.xml', 'view/*.xml', 'locale/*.po'],
        },
    install_requires=[
        'trytond >= 6.0, < 6.1',
        'trytond_party >= 6.0, < 6.1',
        ],
    python_requires='>=3.6',
    zip_safe=False,
    entry_points={
        'trytond.modules': [
            'ruche_community = trytond.modules.ruche_community'],
        },
    )
