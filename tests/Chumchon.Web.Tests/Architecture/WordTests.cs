using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Chumchon.Data;
using Chumchon.Domain;
using Chumchon.Web.Platform.Words;
using CsvHelper;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>All words of the pages stand in Words/*.csv, in both languages, and each of them is used.</summary>
public sealed partial class WordTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly string Web = SourceTree.Of("src", "Chumchon.Web");

    private static readonly IReadOnlyList<(string Key, string Thai, string English)> Words = ReadWords();

    private static readonly IReadOnlyList<Type> Refusals =
    [
        .. new[] { typeof(Refusal).Assembly, typeof(ChumchonDatabase).Assembly, typeof(WordBook).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract),
    ];

    [Fact]
    public void Keys_AreUnique() =>
        Words.GroupBy(static word => word.Key).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Words_StandInBothLanguages() =>
        Words.Where(static word => word.Thai.Trim().Length == 0 || word.English.Trim().Length == 0).ShouldBeEmpty();

    [Fact]
    public void EnglishWords_HaveNoThaiLetters() =>
        Words.Where(static word => word.Key != "language.th" && Thai().IsMatch(word.English)).ShouldBeEmpty();

    [Fact]
    public void BothLanguages_HaveTheSameBlanksToFill() =>
        Words.Where(static word => !Blanks(word.Thai).SetEquals(Blanks(word.English))).ShouldBeEmpty();

    [Fact]
    public void KeysInCode_AreInTheBook() =>
        Missing(SourceTree.Sources(Web), KeysOfBook()).ShouldBeEmpty();

    [Fact]
    public void WordsOfTheBook_AreUsed()
    {
        var named = NamedKeys(SourceTree.Sources(Web)).Select(static named => named.Key).Distinct().Select(Pattern).ToList();
        KeysOfBook()
            .Where(key => RoomOf(key) is not ("refusal" or "identity") && !named.Exists(name => name.IsMatch(key)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryRefusal_HasWordsThatNameOnlyItsValues()
    {
        Refusals.Count.ShouldBeGreaterThan(15);
        foreach (var refusal in Refusals)
        {
            var words = Words.Where(word => word.Key == $"refusal.{refusal.Name}").ToList().ShouldHaveSingleItem(refusal.Name);
            Blanks(words.Thai).ShouldBeSubsetOf(refusal.GetProperties().Select(static property => property.Name), refusal.Name);
        }
    }

    [Fact]
    public void WordsOfRefusals_BelongToOne() =>
        KeysOfBook().Where(static key => key.StartsWith("refusal.", StringComparison.Ordinal))
            .Except(Refusals.Select(static refusal => $"refusal.{refusal.Name}")).ShouldBeEmpty();

    [Fact]
    public void Pages_HoldNoThaiLetters() =>
        SourceTree.Sources(Web).Where(static source => source.Path.EndsWith(".cshtml", StringComparison.Ordinal) && Thai().IsMatch(source.Text))
            .Select(static source => source.Path).ShouldBeEmpty();

    [Fact]
    public void Check_FindsAKeyThatIsNotInTheBook()
    {
        (string, string)[] forgotten =
        [
            ("Page.cshtml", """<h1>@T["nowhere.title"]</h1> @T[done ? "home.done" : "home.not-done", 3] <p>@T[$"month-state.{name}"]</p>"""),
            ("Page.cs", """words["entry.save"] + words[$"nothing.{code}"]; [Required(ErrorMessage = "sign-in.forgotten")]"""),
        ];

        Missing(forgotten, ["home.done", "month-state.saved", "entry.save", "sign-in.title"]).ShouldBe(
        [
            "Page.cshtml: nowhere.title", "Page.cshtml: home.not-done", "Page.cs: nothing.{code}", "Page.cs: sign-in.forgotten",
        ]);
    }

    private static IEnumerable<string> Missing(IEnumerable<(string Path, string Text)> sources, IReadOnlyCollection<string> keys) =>
        from named in NamedKeys(sources).GroupBy(static named => named.Key, static named => named.Path)
        let pattern = Pattern(named.Key)
        where !keys.Any(pattern.IsMatch)
        from path in named.Distinct()
        select $"{path}: {named.Key}";

    /// <summary>Texts of the shape of a key in code; where a value is put into one, it stands for any.</summary>
    private static IEnumerable<(string Path, string Key)> NamedKeys(IEnumerable<(string Path, string Text)> sources)
    {
        var rooms = KeysOfBook().Select(RoomOf).ToHashSet(StringComparer.Ordinal);
        return sources.SelectMany(source => Literal().Matches(source.Text)
            .Select(static match => (match.Groups["key"].Value, Sure: match.Groups["sure"].Success))
            .Where(found => found.Sure || (found.Value.Contains('.') && rooms.Contains(RoomOf(found.Value))))
            .Select(found => (source.Path, found.Value)));
    }

    private static Regex Pattern(string key) => new(
        $"^{Regex.Replace(Regex.Escape(key), @"\\\{.*?}", ".+", RegexOptions.None, Limit)}$", RegexOptions.None, Limit);

    private static string RoomOf(string key) => key.Split('.')[0];

    private static List<string> KeysOfBook() => [.. Words.Select(static word => word.Key)];

    private static List<(string Key, string Thai, string English)> ReadWords()
    {
        var words = new List<(string, string, string)>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Words"), "*.csv").Order(StringComparer.Ordinal))
        {
            using var csv = CsvReader.FromFile(file);
            while (csv.Read())
            {
                words.Add((csv.GetString("key"), csv.GetString("th"), csv.GetString("en")));
            }
        }

        return words;
    }

    private static HashSet<string> Blanks(string text) => [.. Blank().Matches(text).Select(static match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\p{IsThai}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thai();

    [GeneratedRegex(@"\{(?<name>\w+)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();

    /// <summary>What stands in the brackets of a localizer or in an annotation is surely a key; other texts where they begin like one.</summary>
    [GeneratedRegex(
        @"(?<sure>\b[Tt]\[|\b[Ww]ords\[|ErrorMessage = )?\$?""(?<key>[a-z][a-z-]*(?:\.[A-Za-z0-9-]*(?:\{[^}""]*}[A-Za-z0-9-]*)*)?)""",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
