<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>SomebodyElseDialog</name>
    <message>
        <source>Whose request is this?</source>
        <translation>Van wie is deze hulpvraag?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
</context>
<context>
    <name>WishesDialog</name>
    <message>
        <source>Who would {name} like?</source>
        <translation>Wie wil {name} graag?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>rather this person, for this request</source>
        <translation>liever deze persoon, voor deze vraag</translation>
    </message>
    <message>
        <source>likes to see this person, always</source>
        <translation>ziet deze persoon graag, altijd</translation>
    </message>
    <message>
        <source>rather not this person</source>
        <translation>liever niet deze persoon</translation>
    </message>
    <message>
        <source>keep these two apart</source>
        <translation>deze twee niet samen</translation>
    </message>
    <message>
        <source>nothing special any more</source>
        <translation>niets bijzonders meer</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
    <message>
        <source>What is the wish?</source>
        <translation>Wat is de wens?</translation>
    </message>
    <message>
        <source>Nobody asks why. “Rather not” and “keep apart” never come on paper.</source>
        <translation>Niemand vraagt waarom. “Liever niet” en “niet samen” komen nooit op papier.</translation>
    </message>
</context>
</TS>
