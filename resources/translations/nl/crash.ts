<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in Voordeur</source>
        <translation>Er ging iets mis in Voordeur</translation>
    </message>
    <message>
        <source>What you saved before is safe. Close this message and try again. If it comes back, send the lines below to who looks after the program: they hold no names.</source>
        <translation>Wat u eerder deed, is bewaard. Sluit dit bericht en probeer het opnieuw. Komt het terug? Stuur dan de regels hieronder naar wie voor het programma zorgt. Er staan geen namen in.</translation>
    </message>
    <message>
        <source>Where it went wrong</source>
        <translation>Waar het misging</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
</TS>
