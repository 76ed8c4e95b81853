<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>The copy was put back. What was here before stands among the copies.</source>
        <translation>De kopie is teruggezet. Wat er eerst stond, staat bij de reservekopieën.</translation>
    </message>
    <message>
        <source>The sample world cannot be opened here.</source>
        <translation>Het voorbeeld gaat hier niet open.</translation>
    </message>
    <message>
        <source>Is Voordeur still used on the other computer?</source>
        <translation>Wordt Voordeur op de andere computer nog gebruikt?</translation>
    </message>
    <message>
        <source>No, only here</source>
        <translation>Nee, alleen hier</translation>
    </message>
    <message>
        <source>Yes, there too</source>
        <translation>Ja, daar ook</translation>
    </message>
    <message>
        <source>Then there are two files from now on. What you write in one does not come into the other. Choose one computer to write on, and only look on the other.</source>
        <translation>Dan zijn er vanaf nu twee bestanden. Wat u in het ene schrijft, komt niet in het andere. Kies één computer om op te schrijven. Kijk op de andere alleen.</translation>
    </message>
</context>
</TS>
