"""What build_gazetteer.py adds by hand to its sources: names that news copy uses, and slips of the sources."""

ALIASES = {
    "US": ("United States", "America", "U.S.", "US", "U.S.A.", "USA", "United States of America"),
    "GB": ("Britain", "United Kingdom", "UK", "U.K.", "Great Britain"),
    "AE": ("United Arab Emirates", "UAE", "Emirates"),
    "CD": ("Democratic Republic of Congo", "Congo", "DRC", "DR Congo", "Democratic Republic of the Congo"),
    "CG": ("Republic of Congo", "Congo", "Congo-Brazzaville", "Republic of the Congo"),
    "CI": ("Ivory Coast", "Cote d'Ivoire"),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic", "Czechia"),
    "MK": ("North Macedonia", "Macedonia"),
    "MM": ("Myanmar", "Burma"),
    "NL": ("Netherlands", "Holland"),
    "KP": ("North Korea",),
    "KR": ("South Korea",),
    "SZ": ("Eswatini", "Swaziland"),
    "TL": ("East Timor", "Timor-Leste"),
    "TR": ("Turkey", "Turkiye"),
    "VA": ("Vatican", "Holy See", "Vatican City"),
    "GM": ("Gambia", "The Gambia"),
    "BS": ("Bahamas", "The Bahamas"),
    "BA": ("Bosnia", "Bosnia-Herzegovina", "Bosnia and Herzegovina"),
    "TT": ("Trinidad", "Trinidad and Tobago"),
    "PS": ("Palestine", "Palestinian territories", "West Bank", "Gaza", "Gaza Strip"),
    "KY": ("Cayman Islands",),
    "FK": ("Falkland Islands", "Falklands"),
    "CF": ("Central African Republic",),
    "XK": ("Kosovo",),
    "FM": ("Micronesia",),
}
"""Names that news copy uses, the usual one first."""

PEOPLES = {
    "US": ("American", "US", "U.S."),
    "GB": ("British", "UK", "U.K."),
    "CI": ("Ivorian",),
    "SI": ("Slovenian", "Slovene"),
    "SK": ("Slovak", "Slovakian"),
    "AR": ("Argentine", "Argentinian", "Argentinean"),
    "MM": ("Burmese", "Myanmar"),
    "PH": ("Philippine", "Filipino"),
    "TH": ("Thai",),
    "KP": ("North Korean",),
    "KR": ("South Korean",),
    "AE": ("Emirati", "UAE"),
    "NZ": ("New Zealand",),
    "TW": ("Taiwanese", "Taiwan"),
    "XK": ("Kosovar", "Kosovan"),
    "SZ": ("Swazi",),
    "BA": ("Bosnian",),
    "TL": ("East Timorese", "Timorese"),
    "BW": ("Botswanan",),
    "LS": ("Lesotho",),
    "CD": ("Congolese",),
    "CG": ("Congolese",),
    "MK": ("Macedonian", "North Macedonian"),
    "LU": ("Luxembourg", "Luxembourgish"),
    "KZ": ("Kazakh", "Kazakhstani"),
    "TJ": ("Tajik",),
    "TM": ("Turkmen",),
    "UZ": ("Uzbek",),
    "KG": ("Kyrgyz",),
    "KM": ("Comorian", "Comoran"),
    "HK": ("Hong Kong",),
    "PS": ("Palestinian",),
    "BF": ("Burkinabe",),
    "SO": ("Somali",),
    "NE": ("Nigerien",),
    "GW": ("Bissau-Guinean",),
    "GQ": ("Equatorial Guinean", "Equatoguinean"),
    "PG": ("Papua New Guinean",),
    "SA": ("Saudi", "Saudi Arabian"),
    "TR": ("Turkish",),
    "RO": ("Romanian",),
}
"""Adjectives that news copy uses, the usual one first."""

CAPITAL_SINCE = {
    "BI": "2018-12-24",
    "PW": "2006-10-07",
    "MM": "2006-03-27",
    "KZ": "1997-12-10",
    "TZ": "1996-02-12",
    "NG": "1991-12-12",
    "DE": "1999-09-01",
    "ER": "1993-05-24",
    "TL": "2002-05-20",
    "SS": "2011-07-09",
}
"""The day from which today's capital is the capital, where that is later than 1990."""

SEATS = {"IN": ("New Delhi", "Delhi"), "NL": ("Amsterdam", "The Hague"), "IL": ("Jerusalem", "Tel Aviv"), "LK": ("Colombo",), "MY": ("Kuala Lumpur", "Putrajaya"), "KR": ("Seoul", "Sejong"), "TZ": ("Dodoma", "Dar es Salaam"), "ME": ("Podgorica", "Cetinje"), "ID": ("Jakarta", "Nusantara"), "GQ": ("Malabo", "Ciudad de la Paz"), "PS": ("Ramallah", "East Jerusalem", "Jerusalem", "Gaza City", "Gaza"), "CY": ("Nicosia",), "CH": ("Bern", "Lausanne"), "CL": ("Santiago", "Valparaiso"), "BO": ("La Paz", "Sucre"), "CI": ("Yamoussoukro", "Abidjan"), "BJ": ("Porto-Novo", "Cotonou"), "GE": ("Tbilisi",), "YE": ("Sanaa", "Aden"), "LY": ("Tripoli", "Benghazi"), "EH": ("Laayoune",), "SD": ("Khartoum", "Port Sudan"), "BI": ("Gitega", "Bujumbura"), "MN": ("Ulaanbaatar", "Ulan Bator"), "TW": ("Taipei",), "VA": ("Vatican City", "Rome")}  # fmt: skip
"""Seats of a government that copy may call the capital, today's first."""

CORRECTED_SINCE = {("RO", "Ilie BOLOJAN"): "2025-06-23"}
"""Days that the Factbook has wrong: it prints 2005."""

UNTITLED = {("FR", "Sébastien LECORNU"): "Prime Minister", ("MG", "Michael RANDRIANIRINA"): "President", ("SY", "Ahmad al-Shara'"): "President"}  # fmt: skip
"""Titles that the Factbook leaves out."""

REGIONS = {
    "CA.01": ("Alberta", "Edmonton"),
    "CA.02": ("British Columbia", "Victoria"),
    "CA.03": ("Manitoba", "Winnipeg"),
    "CA.04": ("New Brunswick", "Fredericton"),
    "CA.05": ("Newfoundland and Labrador", "St. John's"),
    "CA.07": ("Nova Scotia", "Halifax"),
    "CA.08": ("Ontario", "Toronto"),
    "CA.09": ("Prince Edward Island", "Charlottetown"),
    "CA.10": ("Quebec", "Quebec City"),
    "CA.11": ("Saskatchewan", "Regina"),
    "CA.12": ("Yukon", "Whitehorse"),
    "CA.13": ("Northwest Territories", "Yellowknife"),
    "CA.14": ("Nunavut", "Iqaluit"),
    "AU.01": ("Australian Capital Territory", "Canberra"),
    "AU.02": ("New South Wales", "Sydney"),
    "AU.03": ("Northern Territory", "Darwin"),
    "AU.04": ("Queensland", "Brisbane"),
    "AU.05": ("South Australia", "Adelaide"),
    "AU.06": ("Tasmania", "Hobart"),
    "AU.07": ("Victoria", "Melbourne"),
    "AU.08": ("Western Australia", "Perth"),
    "GB.ENG": ("England", "London"),
    "GB.NIR": ("Northern Ireland", "Belfast"),
    "GB.SCT": ("Scotland", "Edinburgh"),
    "GB.WLS": ("Wales", "Cardiff"),
}
"""Name and capital of the regions that news copy names without their country, by GeoNames' codes."""
