<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>NewVolunteerDialog</name>
    <message>
        <source>New volunteer</source>
        <translation>Nieuwe vrijwilliger</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Roepnaam</translation>
    </message>
    <message>
        <source>S&amp;urname, with van or de</source>
        <translation>&amp;Achternaam, met van of de</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefoon</translation>
    </message>
    <message>
        <source>A name is enough. The rest can wait.</source>
        <translation>Een naam is genoeg. De rest kan later.</translation>
    </message>
    <message>
        <source>Known already? Then they help too:</source>
        <translation>Al bekend? Dan helpt deze persoon ook:</translation>
    </message>
</context>
</TS>
