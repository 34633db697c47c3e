using System.Globalization;

namespace Chumchon.Data.Demo;

/// <summary>Makes fictitious Thai names of producers out of the words in <c>words.csv</c>.</summary>
internal sealed class ProducerNames
{
    // A large district has used up most names that the words can make; from here on they are numbered.
    private const int MostAttempts = 100;

    private readonly Dictionary<string, string[]> words;

    private ProducerNames(Dictionary<string, string[]> words) => this.words = words;

    public static ProducerNames Read()
    {
        const string Resource = "Chumchon.Data.Demo.words.csv";
        using var reader = new StreamReader(typeof(ProducerNames).Assembly.GetManifestResourceStream(Resource)!);
        return new ProducerNames(ShippedData.Rows(reader, Resource, "list,type,word")
            .GroupBy(row => row[0] + row[1], row => row[2])
            .ToDictionary(list => list.Key, list => list.ToArray()));
    }

    /// <summary>A name that is not in <paramref name="taken"/>, and is then.</summary>
    public string Next(long producer, int kind, int type, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = kind switch
            {
                1 => Group(producer, type, attempt),
                2 => Person(producer, attempt),
                _ => Company(producer, attempt),
            };
            if (attempt >= MostAttempts)
                name = string.Create(CultureInfo.InvariantCulture, $"{name} {attempt}");
            if (taken.Add(name))
                return name;
        }
    }

    /// <summary>A fictitious officer's name, such as สมหญิง ตัวอย่าง.</summary>
    public string Officer(long account)
    {
        var list = Draw.Below(5, Drawing.Officer, account) < 3 ? "woman" : "man";
        return $"{Word(list, Drawing.GivenName, account, 0)} {words["surname"][Draw.Below(2, Drawing.OfficerSurname, account)]}";
    }

    private string Group(long producer, int type, int attempt) =>
        $"{Word($"group{type}", Drawing.Group, producer, attempt)}บ้าน" +
        Word("village-head", Drawing.VillageHead, producer, attempt) +
        Word("village-tail", Drawing.VillageTail, producer, attempt);

    private string Person(long producer, int attempt)
    {
        var title = Draw.Below(4, Drawing.Title, producer, attempt) switch { 0 => "นาย", 1 => "นางสาว", _ => "นาง" };
        var given = Word(title == "นาย" ? "man" : "woman", Drawing.GivenName, producer, attempt);
        var surnames = words["surname"];
        return $"{title}{given} {surnames[attempt % surnames.Length]}";
    }

    private string Company(long producer, int attempt)
    {
        var company = $"{Word("company", Drawing.Company, producer, attempt)} {words["surname"][0]}";
        return Draw.Below(2, Drawing.Title, producer, attempt) == 0 ? $"บริษัท {company} จำกัด" : $"ห้างหุ้นส่วนจำกัด {company}";
    }

    private string Word(string list, Drawing drawing, long producer, int attempt) =>
        words[list][Draw.Below(words[list].Length, drawing, producer, attempt)];
}
