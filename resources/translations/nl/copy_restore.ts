<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put back the copy of {moment}?</source>
        <translation>De kopie van {moment} terugzetten?</translation>
    </message>
    <message>
        <source>Yes, put it back</source>
        <translation>Ja, terugzetten</translation>
    </message>
    <message>
        <source>What is here now is kept as a copy too. Voordeur starts anew afterwards.</source>
        <translation>Wat er nu staat, blijft ook als kopie bewaard. Voordeur start daarna opnieuw.</translation>
    </message>
    <message>
        <source>Nothing was done since. Nothing is lost.</source>
        <translation>Er is sindsdien niets gedaan. Er gaat niets verloren.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n things were done since, and will be lost. The newest:</source>
        <translation>
            <numerusform>Er is sindsdien meer dan %n ding gedaan. Dat gaat verloren. Het nieuwste:</numerusform>
            <numerusform>Er zijn sindsdien meer dan %n dingen gedaan. Die gaan verloren. De nieuwste:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were done since, and will be lost:</source>
        <translation>
            <numerusform>Er is sindsdien %n ding gedaan. Dat gaat verloren:</numerusform>
            <numerusform>Er zijn sindsdien %n dingen gedaan. Die gaan verloren:</numerusform>
        </translation>
    </message>
</context>
</TS>
