<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PuttingBack</name>
    <message>
        <source>The file of Voordeur cannot be read. Put a copy back?</source>
        <translation>Het bestand van Voordeur kan niet worden gelezen. Een kopie terugzetten?</translation>
    </message>
    <message>
        <source>The file of Voordeur is gone. Put a copy back?</source>
        <translation>Het bestand van Voordeur is weg. Een kopie terugzetten?</translation>
    </message>
    <message>
        <source>The newest good copy is of {moment}: {held}.</source>
        <translation>De nieuwste goede kopie is van {moment}: {held}.</translation>
    </message>
    <message>
        <source>What was done after that is lost. The file that cannot be read is kept.</source>
        <translation>Wat daarna is gedaan, gaat verloren. Het bestand dat niet kan worden gelezen, blijft bewaard.</translation>
    </message>
    <message>
        <source>What was done after that is lost.</source>
        <translation>Wat daarna is gedaan, gaat verloren.</translation>
    </message>
    <message>
        <source>Put the copy back</source>
        <translation>Kopie terugzetten</translation>
    </message>
    <message>
        <source>Close Voordeur</source>
        <translation>Voordeur sluiten</translation>
    </message>
    <message>
        <source>The copy is being put back…</source>
        <translation>De kopie wordt teruggezet…</translation>
    </message>
    <message>
        <source>One moment. Voordeur starts by itself when it is done.</source>
        <translation>Een ogenblik. Voordeur start vanzelf als het klaar is.</translation>
    </message>
</context>
</TS>
