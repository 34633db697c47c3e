using System.Text.RegularExpressions;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Tests.Architecture;

namespace Chumchon.Web.Tests.Audit;

public sealed partial class AuditWordsTests
{
    public static TheoryData<string> Keys() =>
    [
        .. Enum.GetValues<AuditKind>().Where(static kind => kind != AuditKind.None).SelectMany(static kind => new[] { $"audit.kind-{kind}", $"audit.says-{kind}" }),
        .. Enum.GetValues<AuditField>().Where(static field => field != AuditField.None).Select(static field => $"audit.field-{field}"),
        .. Enum.GetValues<WriteWay>().Select(static way => $"audit.way-{way}"),
        .. Enum.GetValues<Permission>().Select(static permission => $"audit.permission-{permission}"),
        .. Enum.GetValues<ProofKind>().Select(static kind => $"audit.proof-{kind}"),
        .. Enum.GetValues<AccountKind>().Select(static kind => $"audit.account-kind-{kind}"),
        .. Enum.GetValues<OfficeRole>().Select(static role => $"role.{role}"),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void WhatAnEntryHolds_HasItsWords(string key)
    {
        WordBook.Entries.ShouldContainKey(key);
        WordBook.Entries[key].Thai.ShouldNotBeEmpty();
        WordBook.Entries[key].English.ShouldNotBeEmpty();
    }

    /// <summary>docs/audit.md is what an auditor holds on to: every kind and every field with its number, and none beside.</summary>
    [Fact]
    public void Document_ListsEveryKindAndField()
    {
        var document = File.ReadAllText(SourceTree.Of("docs", "audit.md"));

        Listed(document, "## Kinds").ShouldBe(Enum.GetValues<AuditKind>().Where(static kind => kind != AuditKind.None).Select(static kind => $"{(int)kind} {kind}"));
        Listed(document, "## Fields").ShouldBe(Enum.GetValues<AuditField>().Where(static field => field != AuditField.None).Select(static field => $"{(int)field} {field}"));
    }

    private static IEnumerable<string> Listed(string document, string heading) =>
        Row().Matches(document.Split(heading + "\n")[1].Split("\n## ")[0]).Select(static row => $"{row.Groups["number"].Value} {row.Groups["name"].Value}");

    [GeneratedRegex(@"^\| (?<number>\d+) \| `(?<name>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
