using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DjangonautBot.Storage;

namespace DjangonautBot.Tests.Repository;

/// <summary>
/// Dapper's generator replaces the calls that it understands and leaves the others as they are: those work on the JIT and fail in
/// the native program. So none may be left.
/// </summary>
internal sealed class GeneratedQueriesTests
{
    [Test]
    public void Every_query_is_generated()
    {
        using var file = File.OpenRead(typeof(Database).Assembly.Location);
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();

        var left = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Where(member => IsDapper(metadata, (TypeReferenceHandle)member.Parent))
            .Select(member => metadata.GetString(member.Name));

        Assert.That(left, Is.Empty, "Calls of Dapper with object parameters, tuples, dynamic or private rows are not generated.");
    }

    private static bool IsDapper(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) == "Dapper" && metadata.GetString(type.Name) == "SqlMapper";
    }
}
