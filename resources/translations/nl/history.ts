<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>the last 30 days</source>
        <translation>de laatste 30 dagen</translation>
    </message>
    <message>
        <source>Was anything changed from outside?</source>
        <translation>Is er van buitenaf iets veranderd?</translation>
    </message>
    <message>
        <source>Show older steps</source>
        <translation>Tonen wat daarvoor was</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>het begin</translation>
    </message>
    <message>
        <source>Something in here was changed or taken away outside Voordeur, from {moment} on. Do not put anything right yourself. Tell who looks after the data of your organisation.</source>
        <translation>Hierin is buiten Voordeur om iets veranderd of weggehaald, vanaf {moment}. Herstel zelf niets. Meld het aan wie in uw organisatie over de gegevens gaat.</translation>
    </message>
    <message numerus="yes">
        <source>All %n lines are as Voordeur wrote them.</source>
        <translation>
            <numerusform>Deze ene regel is zoals Voordeur die schreef.</numerusform>
            <numerusform>Alle %n regels zijn zoals Voordeur ze schreef.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until {moment} none was taken away either. Of what came after, nobody can prove that.</source>
        <translation>Tot {moment} is er ook niets weggehaald. Van wat daarna kwam, is dat niet te bewijzen.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Er is nog niets gedaan.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ongedaan maken: {step}</translation>
    </message>
</context>
</TS>
