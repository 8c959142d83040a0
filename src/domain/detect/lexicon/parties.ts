/**
 * Countries with the names that news uses for them and their governments: name, demonym, capital, seat of power. Only to
 * see that two names mean the same side; a country that is missing is merely not recognised as one.
 */
const rows = `
Russia Russian Moscow Kremlin
Ukraine Ukrainian Kyiv Kiev
Belarus Belarusian Minsk
Poland Polish Warsaw
Germany German Berlin Bundestag
France French Paris Elysee Élysée
Britain British London Whitehall UK U.K. English
America American Washington US U.S. USA Pentagon Congress
China Chinese Beijing
Taiwan Taiwanese Taipei
Japan Japanese Tokyo
Israel Israeli Jerusalem Knesset
Palestine Palestinian Ramallah Gaza Hamas
Iran Iranian Tehran
Iraq Iraqi Baghdad
Syria Syrian Damascus
Turkey Turkish Ankara Türkiye
India Indian Delhi
Pakistan Pakistani Islamabad
Afghanistan Afghan Kabul Taliban
Armenia Armenian Yerevan
Azerbaijan Azerbaijani Baku
Georgia Georgian Tbilisi
Kazakhstan Kazakh Astana
Kyrgyzstan Kyrgyz Bishkek
Tajikistan Tajik Dushanbe
Moldova Moldovan Chisinau
Romania Romanian Bucharest
Hungary Hungarian Budapest
Serbia Serbian Belgrade
Kosovo Kosovar Pristina
Greece Greek Athens
Italy Italian Rome
Spain Spanish Madrid
Finland Finnish Helsinki
Sweden Swedish Stockholm
Norway Norwegian Oslo
Estonia Estonian Tallinn
Latvia Latvian Riga
Lithuania Lithuanian Vilnius
Egypt Egyptian Cairo
Ethiopia Ethiopian
Eritrea Eritrean Asmara
Sudan Sudanese Khartoum
Yemen Yemeni Sanaa Houthi Houthis
Lebanon Lebanese Beirut Hezbollah
Venezuela Venezuelan Caracas
Colombia Colombian Bogota Bogotá
Mexico Mexican
Canada Canadian Ottawa
Denmark Danish Copenhagen
Netherlands Dutch Hague
Belgium Belgian Brussels
Switzerland Swiss Bern
Austria Austrian Vienna
Portugal Portuguese Lisbon
Ireland Irish Dublin
Czechia Czech Prague
Slovakia Slovak Bratislava
Slovenia Slovenian Ljubljana
Croatia Croatian Zagreb
Bosnia Bosnian Sarajevo
Bulgaria Bulgarian Sofia
Albania Albanian Tirana
Uzbekistan Uzbek Tashkent
Turkmenistan Turkmen Ashgabat
Mongolia Mongolian Ulaanbaatar
Vietnam Vietnamese Hanoi
Philippines Philippine Manila Filipino
Indonesia Indonesian Jakarta
Thailand Thai Bangkok
Australia Australian Canberra
Qatar Qatari Doha
Jordan Jordanian Amman
Libya Libyan Tripoli
Algeria Algerian Algiers
Morocco Moroccan Rabat
Nigeria Nigerian Abuja
Kenya Kenyan Nairobi
Somalia Somali Mogadishu
Rwanda Rwandan Kigali
Mali Malian Bamako
Niger Nigerien Niamey
Cuba Cuban Havana
Argentina Argentine
Chile Chilean
Peru Peruvian
Brazil Brazilian Brasilia
Myanmar Burmese Naypyidaw
`;

const parties: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const names = row.split(" ");
      const country = names[0] ?? row;
      return names.flatMap((name) => [
        [name.toLowerCase(), country] as const,
        [`${name.toLowerCase()}s`, country] as const,
      ]);
    }),
);

/** The country a lower-case word names, by its name, demonym, capital or seat of power; undefined when none. */
export function partyOf(lower: string): string | undefined {
  return parties.get(lower);
}

const capitals = new Set(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => row.toLowerCase().split(" ").slice(2)),
);

/** Whether a word names a government by its seat: "Moscow", "the Kremlin". */
export function isSeat(lower: string): boolean {
  return capitals.has(lower);
}

const demonyms = new Set(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => row.toLowerCase().split(" ").slice(1, 2)),
);

/** Whether a word is a country's adjective ("Russian"): before a noun it describes and cannot itself say anything. */
export function isDemonym(lower: string): boolean {
  return demonyms.has(lower);
}
