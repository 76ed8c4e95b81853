<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>WayIn</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wachtzin</translation>
    </message>
    <message>
        <source>Type the lines of the recovery sheet. You may also type an older sheet with the key.</source>
        <translation>Typ de regels van het herstelblad over. Een ouder blad met de sleutel mag ook.</translation>
    </message>
    <message>
        <source>I know the passphrase</source>
        <translation>Ik weet de wachtzin</translation>
    </message>
    <message>
        <source>I have the recovery sheet</source>
        <translation>Ik heb het herstelblad</translation>
    </message>
</context>
</TS>
