"""Words that a sentence may add without saying more, in seven languages, without case and accents.

Grammar, absence ("missing", "fehlt"), "the problem is that", "always", and whom it happens to ("customers"). How few there are
("only one") is a reason, and no filler.
"""

ENGLISH = """
about again all also always am an and any anybody anyone anything are as at be because been being but by can cannot
cause caused causes client clients come comes could customer customers did do does due every everybody everyone
everything exist exists fact for from gets got had happen happened happens has have he her here his how however if
in into is isn issue it its itself just lack lacking lacks many may means might missing more much must my never no
nobody none nor not nothing occur occurs of off often on or our pain people persists problem really reason
root she should simply since so some somebody someone still such than that the their them there these they thing
things this those to too until up us user users very was we were what when where which while who why will with
without would you your
"""
GERMAN = """
aber alle allem allen aller alles als also am an auch auf aus bei bis da das dass dem den denn der des deshalb die
dies diese dieser dieses doch durch ein eine einem einen einer eines er es fehlen fehlende fehlt fur gar gibt grund
haben halt hat ihm ihn ihr ihre ihren im immer ist ja jede jeder jedes kann kein keine keinem keinen keiner konnen
kunde kunden kundin kundinnen leute man mit nach nicht nichts nie niemand noch oder oft ohne passiert problem
sehr sein seine sich sie sind so uber und uns unser unsere ursache vom von vor war waren warum was weil wenn wer
werden wie wir wird wo wurde wurden zu zum zur
"""
FRENCH = """
ai au aucun aucune aux avec ce cela ces cest cet cette chaque client clientes clients comme dans de des donc du elle
elles en est et etre eux fait il ils jamais la le les leur leurs lui mais manque manquent ne ni nous on ont ou par
parce pas personne plus pour pourquoi probleme quand que quel quelle quelqu qui raison rien sa sans se ses si son
sont sur toujours tous tout toute tres trop un une vous
"""
SPANISH = """
al alguien algun ante cada causa cliente clientes como con cual cuando del desde el ella ellas ellos entre era es
esa ese eso esta estan este esto falta faltan fue ha han hay la las lo los mas mucho muy nada nadie ni ningun
ninguna nunca para pero por porque problema razon ser siempre sin sobre su sus tambien tiene tienen todo todos un
una unas uno unos usted ustedes ya
"""
ITALIAN = """
alla alle anche che chi ci cliente clienti come con cosa cui dal dalla degli dei del della delle di dove ed gli ha
hanno il mai manca mancano nel nella nessun nessuna nessuno niente non ogni perche piu quello questa questo sempre
senza si sono sua sue sul suo tra tutti tutto
"""
DUTCH = """
aan al alle als altijd bij dan dat de deze die dit door een en er geen geldt haar heeft het hij hoe iedereen iemand
iets ik in is je klant klanten maar meer men met na naar niemand niet niets nog nooit of om omdat ons ontbreekt onze
ook op over probleem te tot uit van veel voor waar waarom wat we wel werd wie worden wordt zijn zo zonder
"""
PORTUGUESE = """
ao aos cada das dela dele do dos ela elas ele eles em essa esse isso isto ja mais mas muito na nao nas nem nenhum
nenhuma ninguem nos num numa os pela pelo porque quando quem sao seu seus sua tem um uma
"""
FILLER = frozenset(f"{ENGLISH} {GERMAN} {FRENCH} {SPANISH} {ITALIAN} {DUTCH} {PORTUGUESE}".split())
