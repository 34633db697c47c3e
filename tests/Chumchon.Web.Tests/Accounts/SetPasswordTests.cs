using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SetPasswordTests
{
    private const string NewPassword = "ทะเลสาบสงขลา";

    [Theory, OnSqlite, OnPostgres]
    public async Task AuditThatCannotBeWritten_LeavesThePasswordAsItWas(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);
        await site.World.ExecuteAsync("alter table audit_entry rename to audit_entry_gone");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => SetAsync(site, SmallWorld.Officer, NewPassword));

        await site.World.ExecuteAsync("alter table audit_entry_gone rename to audit_entry");
        await site.SignInAsync("d9001");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangedPassword_HasItsEntryWithWhoDidIt(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);

        (await SetAsync(site, by: SmallWorld.Colleague, NewPassword)).Succeeded.ShouldBeTrue();

        (await site.World.AuditOfAccountAsync(SmallWorld.Officer)).ShouldBe([AuditKind.PasswordChanged]);
        await site.SignInAsync("d9001", NewPassword);
    }

    [Fact]
    public async Task PasswordChangedMeanwhile_IsNotChangedAgain()
    {
        await using var site = await TestSite.StartAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync("d9001"))!;
        (await SetAsync(site, SmallWorld.Officer, NewPassword)).Succeeded.ShouldBeTrue();

        var late = await scope.ServiceProvider.GetRequiredService<SetPassword>().ExecuteAsync(
            SmallWorld.At(SmallWorld.Mueang), account, "ทะเลน้อยกับนกเป็ดน้ำ", NothingElse, CancellationToken.None);

        late.Succeeded.ShouldBeFalse();
        (await site.World.CountAsync("audit_entry")).ShouldBe(1);
    }

    private static Task NothingElse(Write write, Account changed) => Task.CompletedTask;

    private static async Task<IdentityResult> SetAsync(TestSite site, long by, string password)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync("d9001"))!;
        return await scope.ServiceProvider.GetRequiredService<SetPassword>().ExecuteAsync(SmallWorld.At(SmallWorld.Mueang, by), account, password, NothingElse, CancellationToken.None);
    }
}
