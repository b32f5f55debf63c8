package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudFieldTypesTest extends FieldTypesTest {
    CloudFieldTypesTest() {
        super(Deployment.CLOUD);
    }
}
