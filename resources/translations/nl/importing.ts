<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>Member number</source>
        <translation>Lidnummer</translation>
    </message>
    <message>
        <source>Name, in one column</source>
        <translation>Naam, in één kolom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Voorletters</translation>
    </message>
    <message>
        <source>Surname prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Geboortenaam</translation>
    </message>
    <message>
        <source>Address as</source>
        <translation>Aanspreken met</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Street and house number</source>
        <translation>Straat en huisnummer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>House number, addition</source>
        <translation>Toevoeging bij huisnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Postcode and town</source>
        <translation>Postcode en plaats</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Tweede telefoon</translation>
    </message>
    <message>
        <source>Whose phone</source>
        <translation>Van wie de telefoon is</translation>
    </message>
    <message>
        <source>Whose second phone</source>
        <translation>Van wie de tweede telefoon is</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe te bereiken</translation>
    </message>
    <message>
        <source>How to reach, explained</source>
        <translation>Uitleg bij bereiken</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Lives alone</source>
        <translation>Woont alleen</translation>
    </message>
    <message>
        <source>Extra attention</source>
        <translation>Extra aandacht</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Niet bellen</translation>
    </message>
    <message>
        <source>Address hidden</source>
        <translation>Geheim adres</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Klant sinds</translation>
    </message>
    <message>
        <source>Client until</source>
        <translation>Klant tot</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Reden van stoppen</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>Overleden op</translation>
    </message>
    <message>
        <source>Client, volunteer or both</source>
        <translation>Klant, vrijwilliger of allebei</translation>
    </message>
    <message>
        <source>Own volunteer</source>
        <translation>Eigen vrijwilliger</translation>
    </message>
    <message>
        <source>Away for a while</source>
        <translation>Tijdelijk weg</translation>
    </message>
    <message>
        <source>Partner&apos;s name</source>
        <translation>Naam van de partner</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Woont samen met</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>Contact person: who is it</source>
        <translation>Contactpersoon: wie is het</translation>
    </message>
    <message>
        <source>Contact person: phone</source>
        <translation>Contactpersoon: telefoon</translation>
    </message>
    <message>
        <source>Contact person: may be called</source>
        <translation>Contactpersoon: mag gebeld worden</translation>
    </message>
    <message>
        <source>Contact person: key holder</source>
        <translation>Contactpersoon: sleutelhouder</translation>
    </message>
    <message>
        <source>Contact person: consent on</source>
        <translation>Contactpersoon: toestemming op</translation>
    </message>
    <message>
        <source>Contact person: consent asked by</source>
        <translation>Contactpersoon: toestemming gevraagd door</translation>
    </message>
    <message>
        <source>Support point</source>
        <translation>Steunpunt</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>Datum van het bezoek</translation>
    </message>
    <message>
        <source>Present or not</source>
        <translation>Aanwezig of niet</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Een datum</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>Wie helpt</translation>
    </message>
    <message>
        <source>Client too</source>
        <translation>Ook klant</translation>
    </message>
    <message>
        <source>Helps since</source>
        <translation>Helpt sinds</translation>
    </message>
    <message>
        <source>Stops on</source>
        <translation>Stopt op</translation>
    </message>
    <message>
        <source>Likes to do</source>
        <translation>Doet graag</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kan</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Liever niet</translation>
    </message>
    <message>
        <source>When free</source>
        <translation>Wanneer vrij</translation>
    </message>
    <message>
        <source>Not for now until</source>
        <translation>Even niet tot en met</translation>
    </message>
    <message>
        <source>Not for now later</source>
        <translation>Later even niet</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere dagen</translation>
    </message>
    <message>
        <source>At most a month</source>
        <translation>Hooguit per maand</translation>
    </message>
    <message>
        <source>Where they help</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Which car</source>
        <translation>Welke auto</translation>
    </message>
    <message>
        <source>Driving licence seen on</source>
        <translation>Rijbewijs gezien op</translation>
    </message>
    <message>
        <source>Driving licence seen by</source>
        <translation>Rijbewijs gezien door</translation>
    </message>
    <message>
        <source>Insurance seen on</source>
        <translation>Verzekering gezien op</translation>
    </message>
    <message>
        <source>Insurance seen by</source>
        <translation>Verzekering gezien door</translation>
    </message>
    <message>
        <source>Car inspected until</source>
        <translation>APK tot en met</translation>
    </message>
    <message>
        <source>Drives in the evening</source>
        <translation>Rijdt &apos;s avonds</translation>
    </message>
    <message>
        <source>Drives on the motorway</source>
        <translation>Rijdt op de snelweg</translation>
    </message>
    <message>
        <source>Drives out of town</source>
        <translation>Rijdt buiten de stad</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Andere talen</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>Hobby&apos;s</translation>
    </message>
    <message>
        <source>Is fine with</source>
        <translation>Vindt goed</translation>
    </message>
    <message>
        <source>Rather not in the house</source>
        <translation>Liever niet in huis</translation>
    </message>
    <message>
        <source>Allergic to</source>
        <translation>Allergisch voor</translation>
    </message>
    <message>
        <source>Certificate of conduct seen on</source>
        <translation>VOG gezien op</translation>
    </message>
    <message>
        <source>Certificate of conduct seen by</source>
        <translation>VOG gezien door</translation>
    </message>
    <message>
        <source>Certificate of conduct: look again on</source>
        <translation>VOG: opnieuw kijken op</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>Overeenkomst getekend op</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Key number</source>
        <translation>Nummer van de sleutel</translation>
    </message>
    <message>
        <source>In an emergency: who</source>
        <translation>Bij nood: wie</translation>
    </message>
    <message>
        <source>In an emergency: phone</source>
        <translation>Bij nood: telefoon</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Wat is de vraag</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Soort hulp</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Gevraagd op</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Aangenomen door</translation>
    </message>
    <message>
        <source>Whose idea it was</source>
        <translation>Wie vroeg het</translation>
    </message>
    <message>
        <source>In a hurry or not</source>
        <translation>Spoed of niet</translation>
    </message>
    <message>
        <source>Wanted on</source>
        <translation>Op welke dag</translation>
    </message>
    <message>
        <source>By when at the latest</source>
        <translation>Uiterlijk wanneer</translation>
    </message>
    <message>
        <source>Which part of the day</source>
        <translation>Welk deel van de dag</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>Van hoe laat</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>Tot hoe laat</translation>
    </message>
    <message>
        <source>For everybody in the house</source>
        <translation>Voor iedereen in huis</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoever het is</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruiken</translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation>Een ledenlijst</translation>
    </message>
    <message>
        <source>An attendance list, with dates across</source>
        <translation>Een presentielijst met datums bovenaan</translation>
    </message>
    <message>
        <source>A list of volunteers</source>
        <translation>Een lijst van vrijwilligers</translation>
    </message>
    <message>
        <source>A list of requests</source>
        <translation>Een lijst van hulpvragen</translation>
    </message>
    <message>
        <source>An attendance list, with one row a visit</source>
        <translation>Een presentielijst met één rij per bezoek</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>absence announced</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>niet geweest</translation>
    </message>
    <message>
        <source>not on the list that day</source>
        <translation>stond niet op de lijst</translation>
    </message>
    <message>
        <source>This file is no longer there. Choose it again.</source>
        <translation>Dit bestand is er niet meer. Kies het opnieuw.</translation>
    </message>
    <message>
        <source>This file may not be read. Copy it to your own folder first.</source>
        <translation>Dit bestand mag ik niet lezen. Zet het eerst in uw eigen map.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Dit bestand is leeg.</translation>
    </message>
    <message>
        <source>I do not know this kind of file. Choose CSV, Excel or LibreOffice.</source>
        <translation>Dit soort bestand ken ik niet. Kies CSV, Excel of LibreOffice.</translation>
    </message>
    <message>
        <source>This file is damaged. Open it in Excel and save it again.</source>
        <translation>Dit bestand is beschadigd. Open het in Excel en sla het opnieuw op.</translation>
    </message>
    <message>
        <source>This file has a password. Save it without a password first.</source>
        <translation>Dit bestand heeft een wachtwoord. Sla het eerst op zonder wachtwoord.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Dit bestand is te groot.</translation>
    </message>
    <message>
        <source>This file has too many rows.</source>
        <translation>Dit bestand heeft te veel rijen.</translation>
    </message>
    <message>
        <source>This file has too many columns.</source>
        <translation>Dit bestand heeft te veel kolommen.</translation>
    </message>
    <message>
        <source>This file has too many cells.</source>
        <translation>Dit bestand heeft te veel cellen.</translation>
    </message>
    <message>
        <source>A cell of this file holds far too much text.</source>
        <translation>In een cel van dit bestand staat veel te veel tekst.</translation>
    </message>
    <message>
        <source>This file is not safe to open. I have not read it.</source>
        <translation>Dit bestand is niet veilig. Ik heb het niet gelezen.</translation>
    </message>
    <message>
        <source>I find no list on this sheet.</source>
        <translation>Ik vind geen lijst op dit blad.</translation>
    </message>
    <message>
        <source>I find no names or member numbers on this sheet.</source>
        <translation>Ik vind geen namen of lidnummers op dit blad.</translation>
    </message>
    <message>
        <source>I find no dates on this sheet.</source>
        <translation>Ik vind geen datums op dit blad.</translation>
    </message>
    <message>
        <source>The dates have no year. Fill in the year of the first date.</source>
        <translation>De datums hebben geen jaar. Vul het jaar van de eerste datum in.</translation>
    </message>
    <message>
        <source>This sheet holds another kind of list.</source>
        <translation>Op dit blad staat een ander soort lijst.</translation>
    </message>
    <message>
        <source>there is no name</source>
        <translation>er staat geen naam</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>de naam is te lang</translation>
    </message>
    <message>
        <source>the member number is too long</source>
        <translation>het lidnummer is te lang</translation>
    </message>
    <message>
        <source>a text is too long</source>
        <translation>een tekst is te lang</translation>
    </message>
    <message>
        <source>the member number stands in the list twice</source>
        <translation>het lidnummer staat twee keer in de lijst</translation>
    </message>
    <message>
        <source>the member number belongs to someone with another name</source>
        <translation>het lidnummer is van iemand met een andere naam</translation>
    </message>
    <message>
        <source>the name fits more than one person</source>
        <translation>de naam past bij meer dan één persoon</translation>
    </message>
    <message>
        <source>someone with nearly this name is known already</source>
        <translation>iemand met bijna deze naam is al bekend</translation>
    </message>
    <message>
        <source>there is no date</source>
        <translation>er staat geen datum</translation>
    </message>
    <message>
        <source>the date does not exist</source>
        <translation>deze datum bestaat niet</translation>
    </message>
    <message>
        <source>it is about another activity</source>
        <translation>het gaat over een andere activiteit</translation>
    </message>
    <message>
        <source>it is about another support point</source>
        <translation>het gaat over een ander steunpunt</translation>
    </message>
    <message>
        <source>the same person stands twice on one day</source>
        <translation>dezelfde persoon staat twee keer op één dag</translation>
    </message>
    <message>
        <source>the sign is not known</source>
        <translation>het teken is niet bekend</translation>
    </message>
    <message>
        <source>this person has died</source>
        <translation>deze persoon is overleden</translation>
    </message>
    <message>
        <source>it does not say what is asked</source>
        <translation>er staat niet wat de vraag is</translation>
    </message>
    <message>
        <source>this request is closed already</source>
        <translation>deze vraag is al afgesloten</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>door u weggelaten</translation>
    </message>
    <message>
        <source>The column “{where}” is not used.</source>
        <translation>De kolom “{where}” wordt niet gebruikt.</translation>
    </message>
    <message>
        <source>The year follows from the day of the week. Is that right?</source>
        <translation>Het jaar volgt uit de dag van de week. Klopt dat?</translation>
    </message>
    <message>
        <source>The days of the week do not fit the dates.</source>
        <translation>De dagen van de week passen niet bij de datums.</translation>
    </message>
    <message>
        <source>The date {where} stands there twice.</source>
        <translation>De datum {where} staat er twee keer.</translation>
    </message>
    <message>
        <source>There are no headings. I guessed what each column holds.</source>
        <translation>Er staan geen kopjes. Ik heb geraden wat in elke kolom staat.</translation>
    </message>
    <message>
        <source>The numbers only count the rows. I go by the names.</source>
        <translation>De nummers tellen alleen de rijen. Ik ga af op de namen.</translation>
    </message>
    <message>
        <source>Partner or housemate left out, because I do not know who is meant: {where}.</source>
        <translation>Partner of huisgenoot niet overgenomen, want ik weet niet wie het is: {where}.</translation>
    </message>
    <message>
        <source>Helper or mentor left out, because I do not know who is meant: {where}.</source>
        <translation>Helper of mentor weggelaten, want ik weet niet wie dat is: {where}.</translation>
    </message>
    <message>
        <source>Row {where}: what looks like a BSN stands there. I leave that number out.</source>
        <translation>Rij {where}: daar staat iets wat op een BSN lijkt. Dat nummer laat ik weg.</translation>
    </message>
    <message>
        <source>On {where} very many regulars did not come. Did it take place?</source>
        <translation>Op {where} kwamen heel veel vaste bezoekers niet. Ging het door?</translation>
    </message>
</context>
</TS>
