<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>NewRequestDialog</name>
    <message>
        <source>New request</source>
        <translation>Nieuwe vraag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Even opzij</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>such as: lamp above the stairs, by Friday</source>
        <translation>zoals: lamp boven de trap, uiterlijk vrijdag</translation>
    </message>
    <message>
        <source>Put aside, and begin another</source>
        <translation>Opzij, en een andere beginnen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>&amp;What they want, in their own words</source>
        <translation>&amp;Wat iemand wil, in eigen woorden</translation>
    </message>
    <message>
        <source>You were writing this down. Go on, or put it aside again.</source>
        <translation>U was dit aan het opschrijven. Ga verder, of leg het weer even opzij.</translation>
    </message>
    <message>
        <source>Who is it? Choose one of the people, or write somebody new down.</source>
        <translation>Wie is het? Kies een van de mensen, of schrijf iemand nieuw op.</translation>
    </message>
    <message>
        <source>Write two half words of the name first.</source>
        <translation>Typ eerst twee halve woorden van de naam.</translation>
    </message>
</context>
</TS>
