using Chumchon.Data.Months;
using Chumchon.Data.Returns;
using Chumchon.Domain.Offices;
using Chumchon.Web.Features.MonthlyReturns.EditRows;
using Chumchon.Web.Features.MonthlyReturns.EnterSales;
using Chumchon.Web.Features.MonthlyReturns.FillInExcel;
using Chumchon.Web.Features.MonthlyReturns.ShowPast;
using Chumchon.Web.Features.MonthlyReturns.SyncRows;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.MonthlyReturns;

/// <summary>Choosing a month, Sync and the entry of sales (R6–R20).</summary>
public static class MonthlyReturnsFeature
{
    public static IServiceCollection AddMonthlyReturns(this IServiceCollection services) => services
        .AddRoomFor(Permission.ReadProducers, "MonthlyReturns", "EnterSales/UnsavedPage")
        .AddScoped<EntryQueries>()
        .AddScoped<PastFigures>()
        .AddScoped<RowPastQueries>()
        .AddScoped<YearQueries>()
        .AddScoped<TimelineQueries>()
        .AddScoped<ReceiptCheck>()
        .AddScoped<WorkMonths>()
        .AddScoped<SaveReturn>()
        .AddScoped<SyncReturn>()
        .AddScoped<ChangeRows>()
        .AddScoped<ShowEntry>()
        .AddScoped<PostedEntryCheck>()
        .AddScoped<SaveAnswers>()
        .AddScoped<SyncButtons>()
        .AddScoped<RowButtons>()
        .AddScoped<ChangesSince>()
        .AddSingleton<DrawnRows>()
        .AddSingleton<ExcelFormMaker>();

    public static void MapMonthlyReturns(this IEndpointRouteBuilder routes)
    {
        var forOfficers = routes.MapGroup("").RequireAuthorization(RoomPolicies.For(Permission.ReadProducers));
        forOfficers.MapGroup("").RequireAuthorization(RoomPolicies.For(Permission.ExportProducers)).MapFormDownload();
        forOfficers.MapPast();
        forOfficers.MapRowPast();
        forOfficers.MapReaderWords();
    }
}
