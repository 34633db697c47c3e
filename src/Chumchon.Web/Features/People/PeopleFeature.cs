using Chumchon.Data.Accounts;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.People.EraseAccount;
using Chumchon.Web.Features.People.ImportAccounts;
using Chumchon.Web.Features.People.ReviewAccounts;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.People;

/// <summary>Accounts and who looks after them: lists, memberships, one-time codes.</summary>
public static class PeopleFeature
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddRoomFor(Permission.KeepOffice, "People")
        .AddRoomFor(Permission.ManageAccounts, "People/MakeAccount")
        .AddRoomFor(Permission.ManageAccounts, "People/ImportAccounts")
        .AddRoomFor(Permission.RunSystem, "People/EraseAccount")
        .AddSingleton<PeopleQueries>()
        .AddSingleton<PeopleList>()
        .AddSingleton<ManageAccounts>()
        .AddSingleton<MakeAccounts>()
        .AddSingleton<EraseAccounts>()
        .AddHostedService<KeepRetention>()
        .AddSingleton<OfficeReviews>()
        .AddSingleton<ReviewWorkbook>()
        .AddSingleton<AccountTemplate>()
        .AddSingleton<LockedNames>()
        .AddSingleton<PeopleNames>();
}
