<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>NewPersonFields</name>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Roepnaam</translation>
    </message>
    <message>
        <source>S&amp;urname</source>
        <translation>A&amp;chternaam</translation>
    </message>
    <message>
        <source>&amp;Phone, to ring back</source>
        <translation>&amp;Telefoon, om terug te bellen</translation>
    </message>
</context>
<context>
    <name>PeopleOffered</name>
    <message>
        <source>People found</source>
        <translation>Gevonden mensen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Two half words: name, street or the last digits of the phone</source>
        <translation>Twee halve woorden: naam, straat of de laatste cijfers van de telefoon</translation>
    </message>
    <message>
        <source>Two half words</source>
        <translation>Twee halve woorden</translation>
    </message>
    <message>
        <source>W&amp;ho asks</source>
        <translation>Wi&amp;e vraagt het</translation>
    </message>
    <message>
        <source>Someone &amp;else</source>
        <translation>Iemand a&amp;nders</translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation>Iemand nieuw</translation>
    </message>
    <message>
        <source>Also for {name}</source>
        <translation>Ook voor {name}</translation>
    </message>
    <message>
        <source>Also for who lives there</source>
        <translation>Ook voor wie daar woont</translation>
    </message>
    <message>
        <source>None of these people</source>
        <translation>Niemand van deze mensen</translation>
    </message>
    <message>
        <source>I find nobody with this name</source>
        <translation>Ik vind niemand met deze naam</translation>
    </message>
    <message>
        <source>Someone new: {name}</source>
        <translation>Iemand nieuw: {name}</translation>
    </message>
    <message>
        <source>Known already? {name}</source>
        <translation>Al bekend? {name}</translation>
    </message>
</context>
</TS>
