using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Health;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Tests.Verbs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Security;

public sealed class InstallationKeysTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task LastKeyNearItsEnd_IsFollowedByOneForAllNodes(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var first = TestSite.StartOn(database);
        var ends = TimeProvider.System.GetUtcNow().AddDays(3);
        await ReplaceKeyAsync(database, first, ends.AddDays(-90), ends);
        var second = TestSite.StartOn(database);
        first.Clock.Advance(TimeSpan.FromSeconds(1));

        await Task.WhenAll(LookAsync(first), LookAsync(second));
        first.Clock.Advance(TimeSpan.FromSeconds(1));
        second.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(LookAsync(first), LookAsync(second));

        (await database.CountAsync("protection_key")).ShouldBe(2);
        foreach (var node in new[] { first, second })
        {
            // The next one begins where the last one ends, not before every node has it.
            node.Services.GetRequiredService<IKeyManager>().GetAllKeys().Max(static key => key.ActivationDate)
                .ShouldBe(ends, TimeSpan.FromSeconds(1));
        }

        Protector(second).Unprotect(Protector(first).Protect("figures")).ShouldBe("figures");
        await first.StopAsync();
        await second.StopAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task KeyOfAnotherNode_IsTakenWithinASecond(string provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        var first = TestSite.StartOn(database);
        var second = TestSite.StartOn(database);
        var before = Protector(second).Protect("before");

        var now = TimeProvider.System.GetUtcNow();
        await AddKeyAsync(database, first, now.AddMinutes(-1), now.AddDays(120));
        foreach (var node in new[] { first, second })
        {
            node.Clock.Advance(TimeSpan.FromSeconds(1));
            await LookAsync(node);
        }

        // The ring is made anew at its first use after that; a use beside it may still have the former.
        Protector(first).Protect("");
        Protector(second).Protect("");
        var after = await SealedWithTwoAsync(first);
        Protector(second).Unprotect(after).ShouldBe("after");
        Protector(second).Unprotect(before).ShouldBe("before");
        await first.StopAsync();
        await second.StopAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Certificate_SealsTheKeysThatLieOpen(string provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        using var folder = new TemporaryFolder();
        var (certificate, password) = await folder.WriteCertificateAsync();
        (string, string)[] open = [("Database__Provider", database.Provider), ("ConnectionStrings__Chumchon", database.Connection)];
        (string, string)[] closed = [.. open, ("DataProtection__Certificate", certificate), ("DataProtection__CertificatePasswordFile", password)];

        (await RunningProgram.RunAsync(["migrate"], "", open)).ExitCode.ShouldBe(0);
        (await XmlAsync(database)).ShouldHaveSingleItem().ShouldContain("<masterKey");
        (await RunningProgram.RunAsync(["migrate"], "", closed)).ShouldBe((0, $"The database is ready.{Environment.NewLine}", ""));
        (await XmlAsync(database)).ShouldHaveSingleItem().ShouldNotContain("<masterKey");

        var without = TestSite.StartOn(database);
        without.Faults.Expected = true;
        var ready = await without.Visitor().GetAsync("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Body.ShouldContain("KeysUnreadable");
        (await without.Visitor().GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await database.CountAsync("protection_key")).ShouldBe(1);
        await without.StopAsync();

        var with = TestSite.StartOn(database, ("DataProtection:Certificate", certificate), ("DataProtection:CertificatePasswordFile", password));
        (await with.Visitor().GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
        await with.StopAsync();
    }

    [Fact]
    public async Task CertificateThatCannotBeOpened_IsSaid()
    {
        using var folder = new TemporaryFolder();
        var (certificate, _) = await folder.WriteCertificateAsync();

        var (exitCode, _, error) = await RunningProgram.RunAsync(
            ["migrate"], "", ("ConnectionStrings__Chumchon", Path.Combine(folder.Path, "new.db")), ("DataProtection__Certificate", certificate));

        exitCode.ShouldBe(1);
        error.ShouldStartWith($"DataProtection__Certificate: {certificate} cannot be opened");
    }

    private static Task<Standing> LookAsync(TestSite site) => site.Services.GetRequiredService<DatabaseWatch>().NowAsync();

    private static IDataProtector Protector(TestSite site) =>
        site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a test");

    /// <summary>Under the newer of two keys, whose ring may still be on its way.</summary>
    private static async Task<string> SealedWithTwoAsync(TestSite site)
    {
        var newest = site.Services.GetRequiredService<IKeyManager>().GetAllKeys().MaxBy(static key => key.ActivationDate)!.KeyId;
        while (true)
        {
            var text = Protector(site).Protect("after");
            if (new Guid(Convert.FromBase64String(Padded(text)).AsSpan(4, 16)) == newest)
            {
                return text;
            }

            await Task.Yield();
        }
    }

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);

    private static async Task ReplaceKeyAsync(TestDatabase database, TestSite site, DateTimeOffset from, DateTimeOffset until)
    {
        await database.ExecuteAsync("delete from protection_key; delete from system_setting where name = 'draft_secret'");
        await AddKeyAsync(database, site, from, until);
    }

    private static async Task AddKeyAsync(TestDatabase database, TestSite site, DateTimeOffset from, DateTimeOffset until)
    {
        var key = site.Services.GetRequiredService<ProtectionKeys>().Draw(site.Services.GetRequiredService<IKeyManager>(), from, until);
        await database.AddAsync(new Chumchon.Data.Model.ProtectionKey { Name = key.Name, Xml = key.Xml });
    }

    private static Task<List<string>> XmlAsync(TestDatabase database) =>
        database.ListAsync("select xml from protection_key", static reader => reader.GetString(0));

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("chumchon-test-").FullName;

        public async Task<(string Certificate, string PasswordFile)> WriteCertificateAsync()
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=chumchon keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
            var (file, password) = (System.IO.Path.Combine(Path, "keys.pfx"), System.IO.Path.Combine(Path, "password"));
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "สงขลา-12345"));
            await File.WriteAllTextAsync(password, "สงขลา-12345\n");
            return (file, password);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
