<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DeskPersonDialog</name>
    <message>
        <source>Someone new at the desk</source>
        <translation>Iemand nieuw aan de balie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;What they do here</source>
        <translation>&amp;Wat hij of zij hier doet</translation>
    </message>
    <message>
        <source>Forgot the PIN: take it away</source>
        <translation>Pincode vergeten: weghalen</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Werkt hier niet meer</translation>
    </message>
</context>
<context>
    <name>LockingDialog</name>
    <message>
        <source>PIN and screen</source>
        <translation>Pincode en scherm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Everybody needs a PIN</source>
        <translation>&amp;Iedereen heeft een pincode nodig</translation>
    </message>
    <message>
        <source>&amp;Hide the screen when nobody touches it for</source>
        <translation>Scherm &amp;verbergen als niemand het aanraakt</translation>
    </message>
    <message>
        <source>Any key shows it again.</source>
        <translation>Elke toets laat het weer zien.</translation>
    </message>
    <message>
        <source>&amp;Lock when nobody touches it for</source>
        <translation>Ver&amp;grendelen als niemand het aanraakt</translation>
    </message>
    <message>
        <source>Then one says again who one is. An attendance list stays open while its meeting is on.</source>
        <translation>Daarna zegt u opnieuw wie u bent. Een presentielijst blijft open zolang de activiteit bezig is.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Aan de balie</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaren voor Excel</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>What we keep and why</source>
        <translation>Wat wij bewaren en waarom</translation>
    </message>
    <message>
        <source>PIN and screen</source>
        <translation>Pincode en scherm</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Veranderen…</translation>
    </message>
    <message>
        <source>Change PIN and screen</source>
        <translation>Pincode en scherm veranderen</translation>
    </message>
    <message>
        <source>Who looked at whom</source>
        <translation>Wie keek bij wie</translation>
    </message>
    <message>
        <source>Where to find us</source>
        <translation>Waar wij te vinden zijn</translation>
    </message>
    <message>
        <source>Address and telephone…</source>
        <translation>Adres en telefoon…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>If this computer breaks</source>
        <translation>Als deze computer kapotgaat</translation>
    </message>
    <message>
        <source>Passphrase and recovery sheet…</source>
        <translation>Wachtzin en herstelblad…</translation>
    </message>
    <message>
        <source>There are a passphrase and a recovery sheet. So your copy opens on another computer too.</source>
        <translation>Er is een wachtzin en er is een herstelblad. Uw kopie gaat dus ook op een andere computer open.</translation>
    </message>
    <message>
        <source>There is a passphrase. The recovery sheet was not printed yet.</source>
        <translation>Er is een wachtzin. Het herstelblad is nog niet afgedrukt.</translation>
    </message>
    <message>
        <source>The recovery sheet was printed. There is no passphrase yet.</source>
        <translation>Het herstelblad is afgedrukt. Er is nog geen wachtzin.</translation>
    </message>
    <message>
        <source>There is no passphrase and no recovery sheet yet. Without them no copy opens elsewhere.</source>
        <translation>Er is nog geen wachtzin en geen herstelblad. Zonder die twee gaat een kopie nergens anders open.</translation>
    </message>
    <message>
        <source>Not written down yet. It is printed on the card “We missed you”.</source>
        <translation>Nog niet opgeschreven. Het staat op de kaart “We hebben u gemist”.</translation>
    </message>
    <message>
        <source>Everybody has a PIN.</source>
        <translation>Iedereen heeft een pincode.</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet.</source>
        <translation>Nog niemand heeft een pincode.</translation>
    </message>
    <message>
        <source>Without a PIN: {names}.</source>
        <translation>Zonder pincode: {names}.</translation>
    </message>
    <message>
        <source>They choose one when they sit down.</source>
        <translation>Zij kiezen er een als ze gaan zitten.</translation>
    </message>
    <message numerus="yes">
        <source>The screen hides after %n minutes</source>
        <translation>
            <numerusform>Het scherm verbergt zich na %n minuut</numerusform>
            <numerusform>Het scherm verbergt zich na %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and locks after %n.</source>
        <translation>
            <numerusform>en vergrendelt na %n.</numerusform>
            <numerusform>en vergrendelt na %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} veranderen</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>Such as Lindeplein 1, Merendonk</source>
        <translation>Bijvoorbeeld Lindeplein 1, Merendonk</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefoon</translation>
    </message>
</context>
</TS>
