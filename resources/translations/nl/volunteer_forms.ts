<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>Overeenkomst</translation>
    </message>
    <message>
        <source>Signed &amp;on</source>
        <translation>Getekend &amp;op</translation>
    </message>
    <message>
        <source>Not signed after all</source>
        <translation>Toch niet getekend</translation>
    </message>
</context>
<context>
    <name>AreaDialog</name>
    <message>
        <source>Where they help</source>
        <translation>Waar helpt deze vrijwilliger?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Neighbourhood, or how far</source>
        <translation>&amp;Buurt, of hoe ver</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Certificate of conduct</source>
        <translation>VOG</translation>
    </message>
    <message>
        <source>&amp;Look again on:</source>
        <translation>Opnieuw &amp;kijken op:</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Opnieuw kijken op</translation>
    </message>
</context>
<context>
    <name>EmergencyDialog</name>
    <message>
        <source>In an emergency</source>
        <translation>Bij nood</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Name, and who it is</source>
        <translation>&amp;Naam, en wie het is</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefoon</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Number on it</source>
        <translation>&amp;Nummer dat erop staat</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Ingeleverd</translation>
    </message>
</context>
<context>
    <name>HobbiesDialog</name>
    <message>
        <source>Hobbies</source>
        <translation>Hobby&apos;s</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Likes, such as cards or football</source>
        <translation>&amp;Houdt van, zoals kaarten of voetbal</translation>
    </message>
    <message>
        <source>With commas between.</source>
        <translation>Met komma&apos;s ertussen.</translation>
    </message>
</context>
<context>
    <name>InspectionDialog</name>
    <message>
        <source>Inspection of the car</source>
        <translation>APK van de auto</translation>
    </message>
    <message>
        <source>Good &amp;until and including</source>
        <translation>Geldig &amp;tot en met</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
</context>
<context>
    <name>InsuranceDialog</name>
    <message>
        <source>Insurance of the car</source>
        <translation>Verzekering van de auto</translation>
    </message>
</context>
<context>
    <name>LanguagesDialog</name>
    <message>
        <source>Other languages</source>
        <translation>Andere talen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Also speaks</source>
        <translation>&amp;Spreekt ook</translation>
    </message>
    <message>
        <source>Several: put a comma between them.</source>
        <translation>Meer talen? Zet er een komma tussen.</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Driving licence</source>
        <translation>Rijbewijs</translation>
    </message>
</context>
<context>
    <name>MaximumDialog</name>
    <message>
        <source>How much in a month</source>
        <translation>Hoeveel per maand</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>Who reaches this number is asked last. 0 means: not asked yet.</source>
        <translation>Wie aan dit aantal komt, wordt als laatste gevraagd. 0 betekent: nog niet gevraagd.</translation>
    </message>
    <message>
        <source>&amp;At most so many jobs a month</source>
        <translation>Hooguit zoveel &amp;klussen per maand</translation>
    </message>
</context>
<context>
    <name>MentorDialog</name>
    <message>
        <source>The mentor of {name}</source>
        <translation>De mentor van {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Who goes along the first times?</source>
        <translation>&amp;Wie gaat de eerste keren mee?</translation>
    </message>
    <message>
        <source>Nobody any more</source>
        <translation>Niemand meer</translation>
    </message>
</context>
<context>
    <name>SinceDialog</name>
    <message>
        <source>Helps since</source>
        <translation>Helpt sinds</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
</context>
<context>
    <name>_DayDialog</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>_SeenDialog</name>
    <message>
        <source>Seen &amp;on</source>
        <translation>Gezien &amp;op</translation>
    </message>
    <message>
        <source>Not seen after all</source>
        <translation>Toch niet gezien</translation>
    </message>
    <message>
        <source>Seen &amp;by</source>
        <translation>Gezien &amp;door</translation>
    </message>
    <message>
        <source>Empty means: who writes this down.</source>
        <translation>Leeg betekent: wie dit nu noteert.</translation>
    </message>
    <message>
        <source>Only that it was seen: no copy, no number.</source>
        <translation>Alleen dat het gezien is: geen kopie, geen nummer.</translation>
    </message>
</context>
</TS>
