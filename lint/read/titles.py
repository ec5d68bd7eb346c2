"""Words that stand before a name and are no part of it, and words that tell an organisation from a person."""

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Mx Messrs Mmes Dr Sir Dame Lord Lady Baroness Baron Viscount Earl Count Countess Duke Duchess Prof Professor "
    "Rev Revd Reverend Fr Father Sister Brother Mme Mlle Monsieur Madame Señor Señora Senor Senora Herr Frau Signor Signora Hon "
    "Sri Shri Sheikh Shaikh Imam Rabbi Ayatollah Mullah Maulana Haji Hajj Tan Tun Datuk Dato".split()
)

OFFICES = frozenset(
    "President Premier Minister Chancellor Secretary Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor "
    "Chairman Chairwoman Chair Chief Executive Director General Manager Managing King Queen Prince Princess Pope Emperor Empress "
    "Sultan Emir Shah Coach Captain Capt Colonel Col Major Maj Gen Lieutenant Lt Sergeant Sgt Corporal Private Pvt Admiral Adm "
    "Commander Cmdr Brigadier Brig Marshal Inspector Insp Detective Det Superintendent Supt Constable Officer Sheriff Judge Justice "
    "Magistrate Attorney Ambassador Amb Commissioner Treasurer Speaker Leader Deputy Vice Assistant Acting Interim Prime Foreign "
    "Finance Defence Defense Home Interior Economy Treasury Trade Trustee Archbishop Bishop Cardinal Deacon Dean Councillor Cllr Cr "
    "MP MEP MSP TD QC KC Analyst Economist Spokesman Spokeswoman Spokesperson Editor Correspondent Reporter Author Actor Actress "
    "Singer Striker Midfielder Defender Goalkeeper Winger Hooker Flanker Prop Skipper Star Champion Founder Co-founder CEO CFO COO "
    "Chief-of-Staff Lecturer Agent Sub-Inspector Nurse Doctor Pastor Saint St Comrade Uncle Aunt Auntie Grandma Grandpa".split()
)

SUFFIXES = frozenset("Jr Jnr Snr Sr Junior Senior II III IV Esq PhD MD OBE MBE CBE".split())

ORGANISATIONS = frozenset(
    "Corp Corporation Inc Incorporated Ltd Limited Plc PLC Co Company Companies Cos Group Holdings Holding Bank Bancorp University "
    "College School Academy Institute Institution Foundation Trust Fund Party Union Association Federation Confederation League Club "
    "United City Rovers Wanderers Council Committee Commission Agency Authority Board Bureau Department Ministry Office Service "
    "Services Systems Industries Industry International Airlines Airways Motors Technologies Technology Partners Capital Securities "
    "Brothers Bros Press News Times Post Journal Television Radio Records Pictures Studios Entertainment Media Museum Gallery Theatre "
    "Theater Orchestra Hospital Church Court Parliament Congress Senate Assembly House Army Navy Force Police Court Society Alliance "
    "Organisation Organization Conference Forum Network Laboratories Labs Laboratory Center Centre AG AB SA NV BV GmbH SpA Oy AS LLC "
    "LLP LP Pty Bhd Airport Hotel Stadium Park Road Street Avenue Cup Open Championship Championships Series Award Awards Festival Act "
    "Treaty Agreement Oil Gas Petroleum Steel Motor Electric Electronics Energy Power Chemical Chemicals Pharmaceuticals Foods "
    "Stores Insurance Financial Finance Investments Investment Management Resources Mines Mining Products Enterprises Communications "
    "Broadcasting Publishing Software Computer Computers Networks Games Interactive Healthcare Health Medical Life Mutual Savings "
    "National Federal State Royal Department Government Cabinet Project Programme Program Campaign Movement Front Army Brigade".split()
)

PLACES = frozenset(
    "River Lake Mount Mountain Island Islands Bay Sea Ocean County Province State Republic Valley Beach Hills Bridge Square "
    "Avenue Street Road Lane District Region Peninsula Gulf Strait Cape Port Harbor Harbour Desert Forest".split()
)

FAMILY_FIRST = frozenset(
    "Kim Lee Park Moon Yoon Roh Ban Choi Chung Jung Jang Cho Kang Han Shin Xi Hu Wen Jiang Deng Mao Zhou Zhang Wang Li Liu Chen Yang Huang "
    "Zhao Wu Xu Sun Ma Zhu Guo He Lin Luo Zheng Liang Xie Tang Feng Yu Dong Cheng Cai Peng Pan Yuan Lu Du Ye Su Wei Fan Yao Tan Qin "
    "Nguyen Tran Pham Vo Phan Dang Bui Ngo Ho Lim Chan Wong Ng Leung Tung Tsang Lam Chow".split()
)
"""Family names that stand first in Korea, China and Vietnam."""
