<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ByHandView</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>The lines of the paper</source>
        <translation>De regels van het papier</translation>
    </message>
    <message>
        <source>Save this list</source>
        <translation>Deze lijst bewaren</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Niet doen</translation>
    </message>
    <message>
        <source>Space or X: present. A: announced. Arrow down: did not come. A number and Enter marks that line; letters find a name.</source>
        <translation>Spatie of X: aanwezig. A: afgemeld. Pijl omlaag: niet geweest. Een nummer en Enter: die regel is aanwezig. Letters: zo vindt u een naam.</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>&amp;Gasten</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gasten</translation>
    </message>
    <message>
        <source>{activity}, from paper</source>
        <translation>{activity}, van papier</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n aanwezig</numerusform>
            <numerusform>%n aanwezig</numerusform>
        </translation>
    </message>
</context>
</TS>
