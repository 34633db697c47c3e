using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chumchon.Domain.Producers;
using CsvHelper;

namespace Chumchon.Domain.Tests.Producers;

public sealed class NameSearchTests
{
    /// <summary>name, other, one, two or numbered: the cases that the browser is held to as well.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        using var file = new StreamReader(Path.Combine(AppContext.BaseDirectory, "name-cases.csv"));
        using var csv = CsvReader.Create(file);
        var cases = new TheoryData<string, string, string>();
        while (csv.Read())
        {
            cases.Add(csv.GetString(0), csv.GetString(1), csv.GetString(2));
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void EveryCase_IsOneNameOrTwoAsAgreed(string name, string other, string names)
    {
        var (one, two) = (NameSearch.Of(Escaped.Read(name)), NameSearch.Of(Escaped.Read(other)));

        (one == two ? "one" : one == NameSearch.OfNumbered(Escaped.Read(other)) ? "numbered" : "two").ShouldBe(names, $"{one} and {two}");
    }

    /// <summary>The digest holds both twins to the same keys.</summary>
    [Fact]
    public void TenThousandSpellings_AreOneNameAndTenThousandPairsStayTwo()
    {
        var settings = NameDraws.Settings.Read();
        var draws = new NameDraws(settings);
        var keys = new List<string>();
        var keyOf = new Dictionary<DrawnName, string>();
        for (var draw = 0; draw < settings.Draws; draw++)
        {
            var name = draws.Name();
            var one = NameSearch.Of(draws.Spelled(name));
            var other = NameSearch.Of(draws.Spelled(name));
            var foreign = NameSearch.Of(draws.Spelled(draws.Other(name)));

            other.ShouldBe(one);
            keyOf.TryAdd(name, one);
            one.ShouldBe(keyOf[name], "as in every draw of the name");
            foreign.ShouldNotBe(one);
            keys.AddRange([one, foreign]);
        }

        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys)))).ShouldBe(settings.Digest);
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("ก\udc00ข\ufffe")]
    public void WhatIsNoText_IsComparedAllTheSame(string text) => NameSearch.Of(text).ShouldNotBeNull();

    [Fact]
    public void PartOfAName_IsPartOfItsSearchedForm() =>
        NameSearch.Of("นางสมศรี  ตัวอย่าง").ShouldContain(NameSearch.Of("ศรี ตัว"));
}
