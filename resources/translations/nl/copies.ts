<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message>
        <source>Voordeur makes a copy each day, and after half an hour in which something changed.</source>
        <translation>Voordeur maakt elke dag een reservekopie, en na een halfuur waarin iets is veranderd.</translation>
    </message>
    <message>
        <source>&amp;Make a copy now</source>
        <translation>&amp;Maak nu een kopie</translation>
    </message>
    <message>
        <source>Show older copies</source>
        <translation>Oudere kopieën tonen</translation>
    </message>
    <message>
        <source>In a second place</source>
        <translation>Op een tweede plek</translation>
    </message>
    <message>
        <source>If this computer breaks or is stolen, only a copy that lies elsewhere helps. Choose a stick, or a folder of the organisation. Nobody can read a copy without the key.</source>
        <translation>Gaat deze computer stuk of wordt hij gestolen? Dan helpt alleen een kopie die ergens anders ligt. Kies een USB-stick of een map van de organisatie. Zonder de sleutel kan niemand een kopie lezen.</translation>
    </message>
    <message>
        <source>&amp;Choose a place…</source>
        <translation>Plek &amp;kiezen…</translation>
    </message>
    <message>
        <source>Copy to it &amp;now</source>
        <translation>&amp;Nu daarheen kopiëren</translation>
    </message>
    <message>
        <source>&amp;No second place any more</source>
        <translation>&amp;Geen tweede plek meer</translation>
    </message>
    <message>
        <source>Is it any good?</source>
        <translation>Is de kopie goed?</translation>
    </message>
    <message>
        <source>Once a month Voordeur opens the newest copy and reads all of it.</source>
        <translation>Eén keer per maand opent Voordeur de nieuwste kopie en leest hem helemaal.</translation>
    </message>
    <message>
        <source>&amp;Try it now</source>
        <translation>Nu &amp;proberen</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Er is nog geen kopie.</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Put back the copy of {moment}</source>
        <translation>De kopie van {moment} terugzetten</translation>
    </message>
    <message>
        <source>No second place was chosen yet.</source>
        <translation>Er is nog geen tweede plek gekozen.</translation>
    </message>
    <message>
        <source>{place}: no copy yet</source>
        <translation>{place}: nog geen kopie</translation>
    </message>
    <message>
        <source>{place}: last copy {moment}</source>
        <translation>{place}: laatste kopie {moment}</translation>
    </message>
    <message>
        <source>No copy was tried yet.</source>
        <translation>Er is nog geen kopie geprobeerd.</translation>
    </message>
    <message>
        <source>Tried {moment}: that copy was not good. Make a new one, and try it.</source>
        <translation>Geprobeerd {moment}: die kopie was niet goed. Maak een nieuwe, en probeer die.</translation>
    </message>
    <message>
        <source>Tried {moment}: the copy was good.</source>
        <translation>Geprobeerd {moment}: de kopie was goed.</translation>
    </message>
    <message>
        <source>The copy was made. It stands on top of the list.</source>
        <translation>De kopie is gemaakt. Die staat bovenaan de lijst.</translation>
    </message>
    <message>
        <source>The copy is good: all of it can be read.</source>
        <translation>De kopie is goed: alles is te lezen.</translation>
    </message>
    <message>
        <source>That copy is not good. Make a new one, and try it.</source>
        <translation>Die kopie is niet goed. Maak een nieuwe, en probeer die.</translation>
    </message>
    <message>
        <source>The newest copy lies in the second place too.</source>
        <translation>De nieuwste kopie staat nu ook op de tweede plek.</translation>
    </message>
    <message>
        <source>The second place is not there now. Is the stick in the computer?</source>
        <translation>De tweede plek is er nu niet. Zit de stick in de computer?</translation>
    </message>
    <message>
        <source>Choose a place for copies</source>
        <translation>Kies een plek voor reservekopieën</translation>
    </message>
</context>
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy in the second place is %n days old.</source>
        <translation>
            <numerusform>De kopie op de tweede plek is %n dag oud.</numerusform>
            <numerusform>De kopie op de tweede plek is %n dagen oud.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>first of the day</source>
        <translation>de eerste van de dag</translation>
    </message>
    <message>
        <source>during the day</source>
        <translation>in de loop van de dag</translation>
    </message>
    <message>
        <source>at the end of the day</source>
        <translation>aan het eind van de dag</translation>
    </message>
    <message>
        <source>somebody asked for it</source>
        <translation>iemand vroeg erom</translation>
    </message>
    <message>
        <source>before a list was imported</source>
        <translation>voordat een lijst werd ingelezen</translation>
    </message>
    <message>
        <source>before two people were made one</source>
        <translation>voordat er van twee mensen één werd gemaakt</translation>
    </message>
    <message>
        <source>before somebody was erased</source>
        <translation>voordat iemand werd gewist</translation>
    </message>
    <message>
        <source>before a new version of Voordeur</source>
        <translation>voor een nieuwe versie van Voordeur</translation>
    </message>
    <message>
        <source>before the file got a new key</source>
        <translation>voordat het bestand een nieuwe sleutel kreeg</translation>
    </message>
    <message>
        <source>before a copy was put back</source>
        <translation>voordat een kopie werd teruggezet</translation>
    </message>
    <message>
        <source>not known what is in it</source>
        <translation>niet bekend wat erin zit</translation>
    </message>
</context>
</TS>
