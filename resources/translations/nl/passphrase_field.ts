<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide what I type</source>
        <translation>Verberg wat ik typ</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Laat zien wat ik typ</translation>
    </message>
    <message>
        <source>Four words that have nothing to do with each other, such as: bicycle lamp sunday cheese. But think of words of your own. Capitals do not matter.</source>
        <translation>Vier woorden die niets met elkaar te maken hebben, zoals: fiets lamp zondag kaas. Maar bedenk uw eigen woorden. Hoofdletters maken niet uit.</translation>
    </message>
</context>
</TS>
