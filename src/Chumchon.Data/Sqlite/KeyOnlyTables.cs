using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace Chumchon.Data.Sqlite;

/// <summary>
/// Creates tables whose rows stand in their key (WITHOUT ROWID), which EF cannot say: half the file and half the reading where a
/// row is hardly more than its key.
/// </summary>
internal sealed class KeyOnlyTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var table = model?.GetRelationalModel().FindTable(operation.Name, operation.Schema);
        if (table?.EntityTypeMappings.Any(static mapping => mapping.TypeBase.FindAnnotation(ReturnMapping.KeyOnly) is not null) == true)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
